import type { Actor } from "./actor";
import type { Tx } from "./db/client";
import type { DomainEvent } from "./events";

/** What is stored where something that a person wrote was erased; readers of other languages get theirs (`inReadersWords`). */
export const ERASED_TEXT = "Texte effacé";
/** What an erased person is called, as it is stored. */
export const ERASED_NAME = "Personne effacée";

export type ErasureBatch = { tx: Tx; actor: Actor; userId: number; afterId: number; now: Date };
/** `reachedId` is where the next batch of the step goes on; null when the step is done. */
export type ErasureResult = { reachedId: number | null; erased: number; events?: readonly DomainEvent[] };
/** A part of what is kept of a person, and how the next rows of it are erased. Doing a batch again must change nothing more. */
export type ErasureStep = (batch: ErasureBatch) => Promise<ErasureResult>;

/** Where a step goes on after the rows that it was given, of which there are no more once fewer came than were asked for. */
export function reachedOf(rows: readonly { id: number }[], atOnce: number): number | null {
  return rows.length < atOnce ? null : (rows.at(-1)?.id ?? null);
}
