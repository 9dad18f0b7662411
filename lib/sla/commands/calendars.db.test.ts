import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import type { Actor } from "../../platform/actor";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { aLearner, aManager, anAdmin, unique } from "../../testing/factories";
import { freshDatabase } from "../../testing/fresh-database";
import { recordedEvents } from "../../testing/recorded";
import { refused } from "../../testing/ticket-state";
import { listCalendars } from "../queries/list-rules";
import { createCalendar } from "./create-calendar";
import { deleteCalendar } from "./delete-calendar";
import { updateCalendar } from "./update-calendar";

let admin: Actor;
beforeAll(freshDatabase);
afterAll(freshDatabase);
beforeEach(async () => {
  admin = asAdmin(await anAdmin());
});

const hours = {
  timeZone: null,
  frenchHolidays: true,
  slots: [
    { weekday: 2, from: 840, to: 1_440 },
    { weekday: 2, from: 540, to: 720 },
  ],
  closings: [{ name: "Noël", from: "2026-12-21", to: "2027-01-03" }],
};
const revision = async () => (await db.slaRules.findUniqueOrThrow({ where: { id: 1 } })).revision;

test("a calendar is made, changed and deleted, each with its event", async () => {
  const name = unique("Annexe ");
  const { id, version } = await createCalendar(admin, { name, ...hours });
  const [row] = (await listCalendars(admin)).filter((one) => one.id === id);
  expect(row).toEqual({ id, name, version: 1, usedBy: [], ...hours, slots: hours.slots.toReversed() });
  const before = await revision();
  const changed = { ...hours, timeZone: "Indian/Reunion", frenchHolidays: false, closings: [] };
  expect(await updateCalendar(admin, { id, version, name, ...changed })).toEqual({ id, version: 2 });
  expect(await revision()).toBe(before + 1);
  await deleteCalendar(admin, { id });
  expect(await db.calendarSlot.count({ where: { calendarId: id } })).toBe(0);
  expect(await recordedEvents("calendar", id)).toMatchObject([
    { name: "calendar.created", data: { after: { slots: ["2 540-720", "2 840-1440"] } } },
    {
      name: "calendar.changed",
      data: {
        before: { timeZone: null, closings: ["2026-12-21/2027-01-03"] },
        after: { timeZone: "Indian/Reunion", closings: [] },
      },
    },
    { name: "calendar.deleted", data: { before: { frenchHolidays: false } } },
  ]);
});

test("what can't be is refused: a taken name, slots that overlap or end before they begin, a stale version", async () => {
  const name = unique("Annexe ");
  const { id } = await createCalendar(admin, { name, ...hours });
  await refused(createCalendar(admin, { name, ...hours }), "invalid_input");
  const slot = (from: number, to: number) => ({ weekday: 2, from, to });
  for (const slots of [[slot(700, 600)], [slot(540, 720), slot(700, 800)], [slot(540, 1_441)]])
    await refused(updateCalendar(admin, { id, version: 1, name, ...hours, slots }), "invalid_input");
  const closings = [{ name: "Noël", from: "2027-01-03", to: "2026-12-21" }];
  await refused(updateCalendar(admin, { id, version: 1, name, ...hours, closings }), "invalid_input");
  await refused(updateCalendar(admin, { id, version: 1, name, ...hours, timeZone: "Mars/Olympus" }), "invalid_input");
  await refused(updateCalendar(admin, { id, version: 7, name, ...hours }), "conflict");
  expect(await recordedEvents("calendar", id)).toHaveLength(1);
});

test("a calendar that a policy counts by stays", async () => {
  await refused(deleteCalendar(admin, { id: 1 }), "conflict");
  expect(await db.calendar.count({ where: { id: 1 } })).toBe(1);
});

test("only administrators see and change calendars", async () => {
  for (const actor of [asManager(await aManager()), asLearner(await aLearner())]) {
    await refused(createCalendar(actor, { name: unique("Annexe "), ...hours }), "forbidden");
    await refused(updateCalendar(actor, { id: 1, version: 1, name: "x", ...hours }), "not_found");
    await refused(deleteCalendar(actor, { id: 1 }), "not_found");
    await refused(listCalendars(actor), "forbidden");
  }
  expect(await db.calendar.findUnique({ where: { id: 1 } })).toMatchObject({ version: 1 });
});
