import { onBehalfInput } from "./on-behalf-choice";
import type { RequestDraft } from "./request-draft";

/** How long a request's texts may be, in characters. */
export type RequestLimits = { title: number; description: number };
export type MissingPart = "onBehalfOf" | "categoryId" | "title";
export type LongPart = { part: "title" | "description"; count: number; max: number };

const characters = (text: string) => Array.from(text).length;

/** What a draft still lacks, and what in it is too long, in the order of the form. */
export function checkRequest(draft: RequestDraft, limits: RequestLimits): { missing: MissingPart[]; long: LongPart[] } {
  const missing: MissingPart[] = [];
  if (onBehalfInput(draft.behalf) === null) missing.push("onBehalfOf");
  if (draft.categoryId === null) missing.push("categoryId");
  if (draft.title.trim() === "") missing.push("title");
  const long = (["title", "description"] as const).flatMap((part) => {
    const text = part === "title" ? draft.title.trim() : draft.description;
    const count = text.length > limits[part] ? characters(text) : 0;
    return count > limits[part] ? [{ part, count, max: limits[part] }] : [];
  });
  return { missing, long };
}
