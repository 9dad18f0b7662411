/** One thing to do, as staff see it. */
export type ChecklistEntryRow = {
  id: number;
  text: string;
  version: number;
  /** Who did it, and when; null while it is to be done. */
  done: { by: string; at: Date } | null;
};
