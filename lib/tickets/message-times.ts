/** How long a message may be edited by its author. */
export const EDITABLE_MS = 10 * 60_000;
/** How long a message may be taken back by its author; nobody is notified of it before. */
export const RETRACTABLE_MS = 10_000;
/** What waits with the deliveries of a message's events, by their names. */
export const messageWaits: Readonly<Record<string, number>> = {
  "ticket.replied": RETRACTABLE_MS,
  "ticket.noted": RETRACTABLE_MS,
};
