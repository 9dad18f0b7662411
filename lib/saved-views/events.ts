import type { DomainEvent } from "../platform/events";

/** What can happen to a saved view: a closed union. Its name and its filter, which may hold words, are in `texts`. */
export type SavedViewEvent =
  | Fact<"view.created", { teamId: number | null }>
  | Fact<"view.renamed", Record<string, never>>
  | Fact<"view.changed", Record<string, never>>
  | Fact<"view.shared", { from: number | null; to: number | null }>
  | Fact<"view.deleted", Record<string, never>>
  | Fact<"view.restored", Record<string, never>>;

type Fact<Name extends string, Facts> = DomainEvent & { name: Name; subjectType: "view"; data: Facts };

export type SavedViewEventName = SavedViewEvent["name"];

/** Makes an event about a saved view. */
export function savedViewEvent<Name extends SavedViewEventName>(
  viewId: number,
  name: Name,
  data: Extract<SavedViewEvent, { name: Name }>["data"],
  texts: Readonly<Record<string, string>>,
): DomainEvent {
  return { name, subjectType: "view", subjectId: viewId, audience: "admin", data, texts };
}
