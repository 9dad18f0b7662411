import { newFormKey } from "@/components/tickets/form-key";
import { urgencyLabels } from "@/lib/tickets/labels";
import type { Urgency } from "@/lib/tickets/schema";
import { forOneself, readOnBehalf, type OnBehalfChoice } from "./on-behalf-choice";

/** What has been typed into the form so far, and the key under which it is sent until a send is answered. */
export type RequestDraft = {
  categoryId: number | null;
  title: string;
  description: string;
  urgency: Urgency;
  behalf: OnBehalfChoice;
  key: string;
};

/** What a form begins with: nothing, or what a closed request was about. */
export type RequestPrefill = { title: string; categoryId: number | null };

const isUrgency = (value: unknown): value is Urgency =>
  typeof value === "string" && Object.hasOwn(urgencyLabels, value);
const textOr = (value: unknown, otherwise: string) => (typeof value === "string" ? value : otherwise);

/** The form as it begins; its key is made with the first change. */
export function blankRequest(prefill: RequestPrefill): RequestDraft {
  return { ...prefill, description: "", urgency: "normal", behalf: forOneself, key: "" };
}

/** Reads a kept draft; whatever in it isn't understood any more is as on a blank form. */
export function readRequestDraft(text: string, prefill: RequestPrefill): RequestDraft {
  const blank = blankRequest(prefill);
  let kept: unknown = null;
  try {
    kept = JSON.parse(text);
  } catch {
    return blank;
  }
  if (typeof kept !== "object" || kept === null) return blank;
  const facts = kept as Record<string, unknown>;
  return {
    categoryId: typeof facts["categoryId"] === "number" ? facts["categoryId"] : blank.categoryId,
    title: textOr(facts["title"], blank.title),
    description: textOr(facts["description"], ""),
    urgency: isUrgency(facts["urgency"]) ? facts["urgency"] : "normal",
    behalf: readOnBehalf(facts["behalf"]),
    key: textOr(facts["key"], ""),
  };
}

/** The draft as it is kept; a first change gives it the key that it will be sent under. */
export function writeRequestDraft(draft: RequestDraft): string {
  return JSON.stringify({ ...draft, key: draft.key || newFormKey() });
}
