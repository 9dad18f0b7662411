import { z } from "zod";
import type { TicketWork } from "../tickets/ticket-work";
import { MINUTES_MAX } from "./labels";
import { AddTime, ChangeTime, StopTimer } from "./schema";

export const TimeToAdd = z.strictObject({
  minutes: z.int().min(1).max(MINUTES_MAX),
  day: AddTime.shape.day,
  line: AddTime.shape.line,
});

/** Not made of what is added, whose defaults would wipe out what is left out. */
export const TimePatch = z.strictObject({
  minutes: TimeToAdd.shape.minutes.optional(),
  day: ChangeTime.shape.day,
  line: ChangeTime.shape.line,
});

/** What is said of a timer when it ends: how long it was, where it was forgotten, and on what. */
export const TimerEnd = z.strictObject({ minutes: TimePatch.shape.minutes, line: StopTimer.shape.line });

/** Time that was spent as the API gives it. */
export const timeShape = ({ id, by, minutes, day, line }: TicketWork["time"]["entries"][number]) => ({
  id: String(id),
  person: { id: String(by.id), name: by.name },
  minutes,
  day,
  line,
});
