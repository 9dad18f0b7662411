import type { DomainEvent } from "../platform/events";
import type { LimitedColumn, RegistrationMode } from "./schema";

/** There is one centre. */
const CENTRE = 1;

/** What can happen to the centre's settings: a closed union. Its name and its domains are in `texts`. */
export type CentreEvent =
  | Fact<"centre.renamed", Record<string, never>>
  | Fact<"centre.timeZoneChanged", { from: string; to: string }>
  | Fact<"centre.registrationChanged", { from: RegistrationMode; to: RegistrationMode }>
  | Fact<"centre.restrictionChanged", { from: boolean; to: boolean }>
  | Fact<"centre.columnLimitChanged", { column: LimitedColumn; from: number | null; to: number | null }>;

type Fact<Name extends string, Facts> = DomainEvent & { name: Name; subjectType: "centre"; data: Facts };

export type CentreEventName = CentreEvent["name"];

/** Makes an event about the centre. */
export function centreEvent<Name extends CentreEventName>(
  name: Name,
  data: Extract<CentreEvent, { name: Name }>["data"],
  texts?: Readonly<Record<string, string>>,
): DomainEvent {
  return { name, subjectType: "centre", subjectId: CENTRE, audience: "admin", data, ...(texts ? { texts } : {}) };
}
