/** What the keys do to the queue's rows. */
export const queueActs = {
  next: "j",
  previous: "k",
  open: "Enter",
  take: "t",
  assign: "a",
  status: "s",
  priority: "p",
} as const;
export type QueueAct = keyof typeof queueActs;

/** The key that goes to the words to search for. */
export const QUEUE_SEARCH = "/";
