import type { CommentKind } from "@/lib/tickets/schema";

/** Under which name this device keeps what a person of the staff writes on a ticket. */
export function draftName(userId: number, number: number, kind: CommentKind): string {
  return `${String(userId)}:ticket:${String(number)}:${kind}`;
}
