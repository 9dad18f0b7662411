import type { Actor } from "@/lib/platform/actor";
import { apiRoute, readInput, type RouteParams } from "@/lib/platform/api-route";
import { TicketNumber, TimeEntryId } from "@/lib/platform/ids";
import { TimePatch } from "@/lib/time-spent/api-shape";
import { changeTime } from "@/lib/time-spent/commands/change-time";
import { removeTime } from "@/lib/time-spent/commands/remove-time";
import type { ChangeTime } from "@/lib/time-spent/schema";
import { partOf } from "../../../../path-id";
import { numberIn } from "../../../../ticket-number";
import { timeOf } from "../times-of";

const entryIn = (params: RouteParams) => ({ number: numberIn(params), id: partOf(TimeEntryId, params, "entry") });

async function changeEntry(actor: Actor, change: ChangeTime) {
  await changeTime(actor, change);
  return change;
}

export const PATCH = apiRoute(changeEntry, {
  status: 200,
  input: (body, params): ChangeTime => {
    const entry = entryIn(params);
    const { minutes, ...change } = readInput(TimePatch, body);
    return { ...entry, ...change, ...(minutes === undefined ? {} : { duration: String(minutes) }) };
  },
  names: { duration: "minutes" },
  output: ({ number, id }, actor) => timeOf(actor, TicketNumber.parse(number), TimeEntryId.parse(id)),
});

export const DELETE = apiRoute(removeTime, {
  status: 204,
  body: false,
  input: (_body, params) => entryIn(params),
});
