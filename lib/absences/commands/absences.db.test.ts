import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import type { UserId } from "../../platform/ids";
import { asAdmin, asLearner, asManager, asTechnician } from "../../testing/actors";
import { itIs } from "../../testing/deadlines";
import { aLearner, aManager, anAdmin, aTechnician, type Person } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { refused } from "../../testing/ticket-state";
import { listAbsences } from "../queries";
import { addAbsence } from "./add-absence";
import { endAbsence } from "./end-absence";

let karim: Person, nadia: Person, admin: Person;

beforeEach(async () => {
  [karim, nadia, admin] = await Promise.all([aTechnician(), aTechnician(), anAdmin()]);
  itIs("2026-11-23 09:00");
});
afterEach(() => setClock());

const days = (firstDay: string, lastDay: string, userId = karim.id) => ({ userId, firstDay, lastDay });
const kept = (userId: number) => db.absence.count({ where: { userId } });

test("one's own days are kept and recorded, without why", async () => {
  const { id } = await addAbsence(asTechnician(karim), { ...days("2026-12-01", "2026-12-03"), reason: "illness" });
  expect(await listAbsences(asTechnician(karim), karim.id as UserId)).toEqual([
    { id, firstDay: "2026-12-01", lastDay: "2026-12-03", reason: "illness", begun: false },
  ]);
  expect(await recordedEvents("user", karim.id)).toMatchObject([
    {
      name: "user.absenceAdded",
      audience: "admin",
      data: { absenceId: id, firstDay: "2026-12-01", lastDay: "2026-12-03" },
    },
  ]);
});

describe("days are refused", () => {
  test.each([
    ["that end before they begin", "2026-12-03", "2026-12-01", "lastDay"],
    ["that are over", "2026-11-10", "2026-11-22", "lastDay"],
    ["of more than a year", "2026-11-23", "2028-11-23", "lastDay"],
    ["that don't exist", "2026-02-30", "2026-12-01", "firstDay"],
  ])("%s", async (_, firstDay, lastDay, field) => {
    const error = await refused(addAbsence(asTechnician(karim), days(firstDay, lastDay)), "invalid_input");
    expect(error.issues).toMatchObject([{ path: [field] }]);
    expect(await kept(karim.id)).toBe(0);
  });

  test("that overlap others of theirs, also when both are entered at once", async () => {
    const both = [days("2026-12-01", "2026-12-03"), days("2026-12-03", "2026-12-05")];
    const outcomes = await Promise.allSettled(both.map((one) => addAbsence(asTechnician(karim), one)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await kept(karim.id)).toBe(1);
    await addAbsence(asTechnician(nadia), days("2026-12-01", "2026-12-05", nadia.id));
  });
});

test("days that follow each other are no overlap, and called-off ones are in nobody's way", async () => {
  const { id } = await addAbsence(asTechnician(karim), days("2026-12-01", "2026-12-03"));
  await addAbsence(asTechnician(karim), days("2026-12-04", "2026-12-04"));
  await endAbsence(asTechnician(karim), { id });
  await addAbsence(asTechnician(karim), days("2026-11-30", "2026-12-03"));
  expect(await listAbsences(asAdmin(admin), karim.id as UserId)).toMatchObject([
    { firstDay: "2026-11-30" },
    { firstDay: "2026-12-04" },
  ]);
});

test("an absence that runs ends with yesterday, and ending it again changes nothing", async () => {
  const { id } = await addAbsence(asTechnician(karim), days("2026-11-20", "2026-11-30"));
  await endAbsence(asAdmin(admin), { id });
  await endAbsence(asAdmin(admin), { id });
  expect((await db.absence.findUniqueOrThrow({ where: { id } })).lastDay).toEqual(new Date("2026-11-22T00:00:00Z"));
  expect((await recordedEvents("user", karim.id)).map(({ name }) => name)).toEqual([
    "user.absenceAdded",
    "user.absenceEnded",
  ]);
});

test("one enters one's own, administrators anybody's who handles tickets; to learners nobody exists", async () => {
  const manager = await aManager();
  const learner = await aLearner();
  await addAbsence(asAdmin(admin), days("2026-12-01", "2026-12-03"));
  const [{ id } = { id: 0 }] = await listAbsences(asTechnician(karim), karim.id as UserId);
  for (const other of [asTechnician(nadia), asManager(manager)]) {
    await refused(addAbsence(other, days("2026-12-10", "2026-12-12")), "forbidden");
    await refused(endAbsence(other, { id }), "forbidden");
    await refused(listAbsences(other, karim.id as UserId), "forbidden");
  }
  await refused(addAbsence(asManager(manager), days("2026-12-10", "2026-12-12", manager.id)), "forbidden");
  await refused(addAbsence(asAdmin(admin), days("2026-12-10", "2026-12-12", learner.id)), "forbidden");
  for (const userId of [karim.id, learner.id])
    await refused(addAbsence(asLearner(learner), days("2026-12-10", "2026-12-12", userId)), "not_found");
  await refused(endAbsence(asLearner(learner), { id }), "not_found");
  await refused(listAbsences(asLearner(learner), learner.id as UserId), "forbidden");
  expect(await db.absence.count({ where: { userId: { in: [karim.id, manager.id, learner.id] } } })).toBe(1);
});
