import type { DomainEvent } from "../platform/events";
import type { CategoryIcon, CategoryKind } from "./schema";

/** What can happen to a category: a closed union. Names are in `texts`, never in `data`. */
export type CategoryEvent =
  | Fact<"category.created", { kind: CategoryKind; icon: CategoryIcon; teamId: number | null }>
  | Fact<"category.renamed", Record<string, never>>
  | Fact<"category.iconChanged", { from: string; to: string }>
  | Fact<"category.kindChanged", { from: CategoryKind; to: CategoryKind }>
  | Fact<"category.defaultTeamChanged", { from: number | null; to: number | null }>
  | Fact<"category.activated", Record<string, never>>
  | Fact<"category.deactivated", Record<string, never>>
  | Fact<"category.moved", { from: number; to: number }>;

type Fact<Name extends string, Facts> = DomainEvent & { name: Name; subjectType: "category"; data: Facts };

export type CategoryEventName = CategoryEvent["name"];

/** Makes an event about a category. */
export function categoryEvent<Name extends CategoryEventName>(
  categoryId: number,
  name: Name,
  data: Extract<CategoryEvent, { name: Name }>["data"],
  texts?: Readonly<Record<string, string>>,
): DomainEvent {
  return {
    name,
    subjectType: "category",
    subjectId: categoryId,
    audience: "admin",
    data,
    ...(texts ? { texts } : {}),
  };
}
