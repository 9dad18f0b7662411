/** What can be wrong with the history. The first ones are about one subject's chain, those that begin with "anchor" about an anchor. */
export const faults = [
  "missing",
  "unlinked",
  "changed",
  "textChanged",
  "cut",
  "headMissing",
  "headChanged",
  "anchoredMissing",
  "anchoredChanged",
  "anchorMissing",
  "anchorDamaged",
  "anchorForged",
  "anchorUnlinked",
  "anchorListMissing",
  "anchorListChanged",
  "anchorOtherKey",
  "anchorNotAsKept",
] as const;
export type FaultKind = (typeof faults)[number];

/** Something wrong: what, with which event of which subject or with which anchor, and between which anchors it was done. */
export type HistoryFault = {
  what: FaultKind;
  subject: { type: string; id: number } | null;
  /** The first event that is not as it was written, counted on the subject's chain. */
  seq: number | null;
  anchor: string | null;
  /** The last anchor that was written before it, and the first after it, where there are any. */
  after: string | null;
  before: string | null;
};

/** What a check of the history came to. `texts` are kept ones that were verified; erased ones are none. */
export type Verdict = {
  events: number;
  texts: number;
  subjects: number;
  anchors: number;
  /** The first ones found; `faultCount` says how many chains and anchors are broken in all. */
  faults: HistoryFault[];
  faultCount: number;
};

const nowhere = { subject: null, seq: null, anchor: null, after: null, before: null };

/** A fault of a subject's chain at one of its events. */
export function chainFault(what: FaultKind, type: string, id: number, seq: number): HistoryFault {
  return { ...nowhere, what, subject: { type, id }, seq };
}

/** A fault of an anchor. */
export function anchorFault(what: FaultKind, anchor: string): HistoryFault {
  return { ...nowhere, what, anchor };
}

/** Says a fault on one line, for a console. */
export function describeFault({ what, subject, seq, anchor, after, before }: HistoryFault): string {
  const where = subject ? `${subject.type} ${String(subject.id)}, event ${String(seq ?? 0)}` : `anchor ${anchor ?? ""}`;
  const since = after === null ? "" : `, after anchor ${after}`;
  const until = before === null ? "" : `, before anchor ${before}`;
  return `${where}: ${SENTENCES[what]}${since}${until}`;
}

const SENTENCES: Record<FaultKind, string> = {
  missing: "an event before this one was taken out",
  unlinked: "does not follow the event before it",
  changed: "was changed after it was written",
  textChanged: "a text of it was changed after it was written",
  cut: "the chain ends before this event, which its head names",
  headMissing: "the chain has no head",
  headChanged: "the head names another end of the chain",
  anchoredMissing: "the anchor names this event, and it is gone",
  anchoredChanged: "the anchor names another event here: the chain was written anew",
  anchorMissing: "its file is missing",
  anchorDamaged: "its file can't be read",
  anchorForged: "its contents are not what was signed",
  anchorUnlinked: "does not follow the anchor before it",
  anchorListMissing: "its list of heads is missing",
  anchorListChanged: "its list of heads was changed",
  anchorOtherKey: "is signed with another key than the anchors before it",
  anchorNotAsKept: "is not the one whose digest was kept",
};
