export const statuses = ["new", "in_progress", "waiting", "resolved", "closed"] as const;
export type TicketStatus = (typeof statuses)[number];

export const openStatuses = ["new", "in_progress", "waiting"] as const satisfies readonly TicketStatus[];
export type OpenStatus = (typeof openStatuses)[number];

/** Open means new, in progress or waiting. */
export function isOpen(status: TicketStatus): boolean {
  return status !== "resolved" && status !== "closed";
}

/** What a requester may do to the status of their own ticket: confirm, reopen, cancel. */
export const requesterMoves = ["confirm", "reopen", "cancel"] as const;
export type RequesterMove = (typeof requesterMoves)[number];

/** The requester's moves that a status allows. */
export function movesFrom(status: TicketStatus): readonly RequesterMove[] {
  if (status === "resolved") return ["confirm", "reopen"];
  return status === "new" ? ["cancel"] : [];
}

/** The status after a reply: staff's first one takes the ticket up; the requester's wakes a waiting or resolved one. */
export function statusAfterReply(status: TicketStatus, by: "staff" | "participant"): TicketStatus {
  if (by === "staff") return status === "new" ? "in_progress" : status;
  return status === "waiting" || status === "resolved" ? "in_progress" : status;
}
