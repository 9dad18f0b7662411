import type { Verdict } from "./verdict";

/** One event of the log, with the names it needs as they are today. */
export type AuditRow = {
  id: number;
  name: string;
  /** `label` is a person's, team's or category's name, or null where the type says it all. */
  subject: { type: string; id: number; label: string | null };
  actor: { kind: "user" | "system" | "anonymous"; id: number | null; name: string | null };
  via: string;
  at: Date;
  /** Ids, codes and numbers, as recorded. */
  data: Record<string, unknown>;
  /** Names of people, teams and categories that `data` mentions, by "user:3", "team:2", "category:5". */
  names: Record<string, string>;
  /** What people wrote, by its field, where it is still kept; long texts are left out. */
  texts: Record<string, string>;
};

/** A check of the whole history: how far it is, and its verdict once it is done. */
export type AuditCheckRow = {
  id: number;
  state: "waiting" | "running" | "done" | "failed";
  checked: number;
  total: number;
  startedAt: Date;
  finishedAt: Date | null;
  verdict: Verdict | null;
};
/** An anchor as it is kept elsewhere: its name and digest. */
export type AnchorLine = { name: string; digest: string; at: Date };
export type HistoryTrust = { check: AuditCheckRow | null; anchors: AnchorLine[]; can: { check: boolean } };
