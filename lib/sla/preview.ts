import { addBusinessTime } from "./business-time";
import type { BusinessCalendar } from "./business-calendar";
import type { Targets } from "./read-rules";
import type { DeadlinePreview } from "./rows";

/** When a ticket opened at a moment would be due. */
export function previewTargets(calendar: BusinessCalendar, targets: Targets, at: Date): DeadlinePreview {
  const due = (minutes: number | null) =>
    minutes === null ? "none" : (addBusinessTime(calendar, at, minutes) ?? "never");
  return {
    accept: due(targets.acceptMinutes),
    respond: due(targets.respondMinutes),
    resolve: due(targets.resolveMinutes),
  };
}
