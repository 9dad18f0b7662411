import type { Choice } from "@/components/ui/choice";
import type { OpenTicket } from "@/lib/tickets/schema";

const sources = ["phone", "desk", "mail"] as const;
export type RequestSource = (typeof sources)[number];

/** Who a request is for: oneself, a person with an account, or somebody who phoned or came to the desk. */
export type OnBehalfChoice =
  | { kind: "self" }
  | { kind: "person"; person: Choice | null; source: RequestSource }
  | { kind: "contact"; name: string; details: string; source: RequestSource };

export const forOneself: OnBehalfChoice = { kind: "self" };

/** What a choice adds to the request; null while it doesn't say for whom. */
export function onBehalfInput(choice: OnBehalfChoice): Pick<OpenTicket, "onBehalfOf" | "source"> | null {
  if (choice.kind === "self") return {};
  if (choice.kind === "person") {
    return choice.person ? { onBehalfOf: { userId: Number(choice.person.value) }, source: choice.source } : null;
  }
  const name = choice.name.trim();
  return name === "" ? null : { onBehalfOf: { contact: { name, details: choice.details } }, source: choice.source };
}

const isSource = (value: unknown): value is RequestSource => sources.some((source) => source === value);

function readPerson(kept: unknown): Choice | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { value, label } = kept as Record<string, unknown>;
  return typeof value === "string" && typeof label === "string" ? { value, label } : null;
}

/** Reads a kept choice; oneself when it isn't understood any more. */
export function readOnBehalf(kept: unknown): OnBehalfChoice {
  if (typeof kept !== "object" || kept === null) return forOneself;
  const facts = kept as Record<string, unknown>;
  const source = isSource(facts["source"]) ? facts["source"] : "phone";
  const text = (name: string) => (typeof facts[name] === "string" ? facts[name] : "");
  if (facts["kind"] === "person") return { kind: "person", person: readPerson(facts["person"]), source };
  if (facts["kind"] === "contact") return { kind: "contact", name: text("name"), details: text("details"), source };
  return forOneself;
}
