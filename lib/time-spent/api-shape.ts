import { z } from "zod";
import type { TicketWork } from "../tickets/ticket-work";
import { MINUTES_MAX } from "./labels";
import { AddTime } from "./schema";

export const TimeToAdd = z.strictObject({
  minutes: z.int().min(1).max(MINUTES_MAX),
  day: AddTime.shape.day,
  line: AddTime.shape.line,
});

/** Time that was spent as the API gives it. */
export const timeShape = ({ id, by, minutes, day, line }: TicketWork["time"]["entries"][number]) => ({
  id: String(id),
  person: { id: String(by.id), name: by.name },
  minutes,
  day,
  line,
});
