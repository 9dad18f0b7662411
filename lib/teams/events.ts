import type { DomainEvent } from "../platform/events";
import type { TeamRouting } from "./schema";

/** What can happen to a team: a closed union. Names are in `texts`, never in `data`. */
export type TeamEvent =
  | Fact<"team.created", Record<string, never>>
  | Fact<"team.renamed", Record<string, never>>
  | Fact<"team.activated", Record<string, never>>
  | Fact<"team.deactivated", Record<string, never>>
  | Fact<"team.routingChanged", { from: TeamRouting; to: TeamRouting }>
  | Fact<"team.memberAdded", { userId: number }>
  | Fact<"team.memberRemoved", { userId: number }>;

type Fact<Name extends string, Facts> = DomainEvent & { name: Name; subjectType: "team"; data: Facts };

export type TeamEventName = TeamEvent["name"];

/** Makes an event about a team. */
export function teamEvent<Name extends TeamEventName>(
  teamId: number,
  name: Name,
  data: Extract<TeamEvent, { name: Name }>["data"],
  texts?: Readonly<Record<string, string>>,
): DomainEvent {
  return { name, subjectType: "team", subjectId: teamId, audience: "admin", data, ...(texts ? { texts } : {}) };
}
