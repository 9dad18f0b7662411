import type { Status, Urgency, WaitingForKind } from "./api-types";

/** A word as it is compared: without accents, in small letters, with hyphens. */
export const folded = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_-]+/g, "-");

const STATUSES: Readonly<Record<string, Status>> = {
  nouveau: "new",
  "en-cours": "in_progress",
  "en-attente": "waiting",
  resolu: "resolved",
  ferme: "closed",
  new: "new",
  "in-progress": "in_progress",
  waiting: "waiting",
  resolved: "resolved",
  closed: "closed",
};
const WAITING_FOR: Readonly<Record<string, WaitingForKind>> = {
  demandeur: "requester",
  fournisseur: "supplier",
  livraison: "delivery",
  autre: "other",
  requester: "requester",
  supplier: "supplier",
  delivery: "delivery",
  other: "other",
};
const URGENCIES: Readonly<Record<string, Urgency>> = {
  basse: "low",
  normale: "normal",
  haute: "high",
  low: "low",
  normal: "normal",
  high: "high",
};

export const statusNames = Object.keys(STATUSES);
export const waitingForNames = Object.keys(WAITING_FOR);
export const urgencyNames = Object.keys(URGENCIES);

const meaning = <Meant>(words: Readonly<Record<string, Meant>>, word: string): Meant | null =>
  Object.hasOwn(words, folded(word)) ? (words[folded(word)] ?? null) : null;

/** What a French or English word means; null for any other. */
export const readStatus = (word: string): Status | null => meaning(STATUSES, word);
export const readWaitingFor = (word: string): WaitingForKind | null => meaning(WAITING_FOR, word);
export const readUrgency = (word: string): Urgency | null => meaning(URGENCIES, word);

/** The number that `1042` or `#1042` names. */
export function readNumber(word: string): number | null {
  const number = Number(/^#?([1-9]\d{0,9})$/.exec(word)?.[1]);
  return Number.isNaN(number) ? null : number;
}
