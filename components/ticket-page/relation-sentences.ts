import type { Reading } from "./event-sentence";

/** Which message tells of tickets that are joined and parted. */
export type RelationSentenceKey =
  | "linked"
  | "unlinked"
  | "blocked"
  | "unblocked"
  | "externalLinkAdded"
  | "externalLinkRemoved"
  | "merged"
  | "unmerged"
  | "mergedIn"
  | "unmergedFrom"
  | "split";

/** What names another ticket, to who doesn't see that one as another. */
const withTicket = (key: RelationSentenceKey) => (read: Reading) => ({
  key,
  values: {
    number: read.text("ticketNumber"),
    seen: read.has("ticketNumber") ? "yes" : "no",
    relation: read.text("relation"),
  },
});

export const relationSentences = {
  "ticket.linked": withTicket("linked"),
  "ticket.unlinked": withTicket("unlinked"),
  "ticket.blocked": withTicket("blocked"),
  "ticket.unblocked": withTicket("unblocked"),
  "ticket.externalLinkAdded": withTicket("externalLinkAdded"),
  "ticket.externalLinkRemoved": withTicket("externalLinkRemoved"),
  "ticket.merged": withTicket("merged"),
  "ticket.unmerged": withTicket("unmerged"),
  "ticket.mergedIn": withTicket("mergedIn"),
  "ticket.unmergedFrom": withTicket("unmergedFrom"),
  "ticket.split": withTicket("split"),
};
