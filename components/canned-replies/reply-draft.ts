import type { CannedReplyRow } from "@/lib/canned-replies/rows";
import type { CreateCannedReply } from "@/lib/canned-replies/schema";
import type { PersonRef, TeamRef } from "@/lib/tickets/rows";
import type { Priority, WaitingForKind } from "@/lib/tickets/schema";
import type { TicketStatus } from "@/lib/tickets/status";

/** What a reply can be for and set, and what its reader may do. */
export type ReplyChoices = {
  teams: readonly TeamRef[];
  people: readonly PersonRef[];
  /** The teams that the reader writes replies for. */
  keepers: readonly TeamRef[];
  centre: boolean;
  write: boolean;
};

/** A reply as a form holds it: every field is a text, and an empty one sets nothing. */
export type ReplyDraft = {
  name: string;
  keeper: string;
  textFr: string;
  textEn: string;
  status: string;
  waitingFor: string;
  priority: string;
  teamId: string;
  lead: string;
  checklist: string;
};

export const emptyDraft: ReplyDraft = {
  name: "",
  keeper: "me",
  textFr: "",
  textEn: "",
  status: "",
  waitingFor: "requester",
  priority: "",
  teamId: "",
  lead: "",
  checklist: "",
};

/** A stored reply as the form shows it. */
export function draftOf({ name, textFr, textEn, keeper, sets }: CannedReplyRow): ReplyDraft {
  return {
    name,
    textFr,
    textEn,
    keeper: keeper.kind === "team" ? String(keeper.team.id) : keeper.kind,
    status: sets.status ?? "",
    waitingFor: sets.waitingFor?.kind ?? "requester",
    priority: sets.priority ?? "",
    teamId: sets.teamId === undefined ? "" : String(sets.teamId),
    lead: sets.lead === undefined ? "" : String(sets.lead),
    checklist: sets.checklist.join("\n"),
  };
}

/** What the form sends. */
export function inputOf(draft: ReplyDraft): CreateCannedReply & { keeper: NonNullable<CreateCannedReply["keeper"]> } {
  const { name, keeper, textFr, textEn, status, waitingFor, priority, teamId, lead, checklist } = draft;
  const waits = status === "waiting" ? { waitingFor: { kind: waitingFor as WaitingForKind } } : {};
  return {
    name,
    textFr,
    textEn,
    keeper: keeper === "me" || keeper === "centre" ? keeper : Number(keeper),
    sets: {
      ...(status === "" ? {} : { status: status as TicketStatus, ...waits }),
      ...(priority === "" ? {} : { priority: priority as Priority }),
      ...(teamId === "" ? {} : { teamId: Number(teamId) }),
      ...(lead === "" ? {} : { lead: lead === "me" ? "me" : Number(lead) }),
      checklist: checklist
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    },
  };
}
