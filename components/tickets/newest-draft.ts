import type { DraftRow } from "@/lib/tickets/rows";

/** What a device knows of a draft beside its text. */
export type DraftMark = {
  /** When the server kept the draft that this one goes on from; null where it knew of none. */
  base: string | null;
  /** True while the server doesn't have what was typed. */
  dirty: boolean;
  /** When something was last typed here, in milliseconds. */
  at: number;
  /** Of which text the server has the same, where it has; another text was typed since, while no page looked. */
  of?: string;
};

/** A short sign of a text: two that differ have different ones, near enough. */
export function signOf(text: string): string {
  let hash = 5_381;
  for (let index = 0; index < text.length; index += 1) hash = ((hash * 33) ^ text.charCodeAt(index)) >>> 0;
  return `${String(text.length)}-${hash.toString(36)}`;
}

/** What is known of the text that stands here: a mark that says the server has it holds for the text it was made for alone. */
export function markOf(text: string, kept: DraftMark | null, now: number): DraftMark {
  if (kept === null) return { base: null, dirty: text !== "", at: now };
  return kept.dirty || kept.of === signOf(text) ? kept : { ...kept, dirty: true, at: now };
}

export type NewestDraft = {
  text: string;
  base: string | null;
  /** True where the device's text is still to be kept by the server. */
  dirty: boolean;
  /** The other text, where two devices wrote: it is offered, so that nothing is lost. */
  other: DraftRow | null;
};

/** True for a text that another one holds: offering it beside would tell nothing. */
export const isWithin = (text: string, other: string) => other.includes(text.trim());

/** Which of two drafts shows, the device's or the server's: the newest, and the other is offered. A text without a mark was never kept. */
export function newestDraft(text: string, known: DraftMark | null, server: DraftRow | null): NewestDraft {
  const typed = known ?? { base: null, dirty: text !== "", at: 0 };
  const base = server?.savedAt.toISOString() ?? null;
  const mine: NewestDraft = { text, base, dirty: true, other: null };
  const theirs: NewestDraft = { text: server?.body ?? "", base, dirty: false, other: null };
  // Sent or emptied elsewhere, or kept by a newer device: what is not the device's own goes.
  if (!typed.dirty || server?.body === text) return theirs;
  if (server === null || typed.base === base) return mine;
  if (isWithin(text, server.body)) return theirs;
  if (isWithin(server.body, text)) return mine;
  return typed.at > server.savedAt.getTime()
    ? { ...mine, other: server }
    : { ...theirs, other: { body: text, savedAt: new Date(typed.at) } };
}
