import { addBusinessTime, businessMinutesBetween } from "./business-time";
import type { BusinessCalendar } from "./business-calendar";

/** A stretch during which a clock stood; `to` is null while it still does. */
export type Pause = { from: Date; to: Date | null };

/**
 * When a target of so many open minutes is reached by a clock that started at `from` and stood during the pauses (in order). While it
 * stands, the moment that holds if it goes on at once. Null when the calendar doesn't open long enough within two years of its last start.
 */
export function targetTime(
  calendar: BusinessCalendar,
  from: Date,
  minutes: number,
  pauses: readonly Pause[],
): Date | null {
  let [since, left] = [from, minutes];
  for (const pause of pauses) {
    const worked = businessMinutesBetween(calendar, since, pause.from);
    // Passed before the clock stood: a pause never takes back that it is late.
    if (worked >= left) break;
    left -= worked;
    const goesOn = pause.to ?? pause.from;
    if (goesOn > since) since = goesOn;
  }
  return addBusinessTime(calendar, since, left);
}
