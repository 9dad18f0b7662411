import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { asAdmin, asLearner, asTechnician } from "../../testing/actors";
import { aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { getTicket } from "../../tickets/queries/get-ticket";
import { addTime } from "./add-time";
import { changeTime } from "./change-time";
import { dropTimer } from "./drop-timer";
import { removeTime } from "./remove-time";
import { startTimer } from "./start-timer";
import { stopTimer } from "./stop-timer";

let karim: Person, aicha: Person, ticket: { id: number; requesterId: number };
const clockAt = (iso: string) => {
  setClock(() => new Date(iso));
};
beforeEach(async () => {
  clockAt("2026-11-20T08:00:00Z");
  [karim, aicha, ticket] = [await aTechnician(), await aTechnician(), await aTicket()];
});
afterEach(() => {
  setClock();
});

const read = async (who = karim, id = ticket.id) =>
  (await getTicket(asTechnician(who), TicketNumber.parse(id))).work?.time;
const sums = (id = ticket.id) =>
  db.ticket.findUniqueOrThrow({ where: { id }, select: { minutesSpent: true, runningTimers: true, version: true } });
const number = () => ({ number: ticket.id });

describe("typed time", () => {
  it("is summed per ticket and person, with its day and line", async () => {
    await addTime(asTechnician(karim), { ...number(), duration: "1h30", line: "  Sur place " });
    await addTime(asTechnician(karim), { ...number(), duration: "20 min", day: "2026-11-18" });
    await addTime(asTechnician(aicha), { ...number(), duration: "0:45" });
    expect(await sums()).toEqual({ minutesSpent: 155, runningTimers: 0, version: 1 });
    const time = await read();
    expect(time?.people).toEqual([
      { id: karim.id, name: karim.name, minutes: 110 },
      { id: aicha.id, name: aicha.name, minutes: 45 },
    ]);
    expect(time?.entries.map(({ minutes, day, line, mine }) => ({ minutes, day, line, mine }))).toEqual([
      { minutes: 45, day: "2026-11-20", line: "", mine: false },
      { minutes: 20, day: "2026-11-18", line: "", mine: true },
      { minutes: 90, day: "2026-11-20", line: "Sur place", mine: true },
    ]);
    const [event] = await recordedEvents("ticket", ticket.id);
    expect(event).toMatchObject({
      name: "ticket.timeSpent",
      audience: "staff",
      data: { minutes: 90, day: "2026-11-20" },
      texts: [{ field: "body", text: "Sur place" }],
    });
  });

  it("is for today as the centre counts days, and for none to come", async () => {
    clockAt("2026-11-20T23:30:00Z");
    await addTime(asTechnician(karim), { ...number(), duration: "5" });
    expect((await read())?.entries[0]?.day).toBe("2026-11-21");
    const add = (input: object) => addTime(asTechnician(karim), { ...number(), duration: "5", ...input });
    for (const input of [
      { day: "2026-11-22" },
      { day: "1999-12-31" },
      { day: "hier" },
      { duration: "" },
      { duration: "25h" },
    ])
      await expect(add(input)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("is corrected and removed by who spent it, and by nobody else", async () => {
    const { entryId: id } = await addTime(asTechnician(karim), { ...number(), duration: "1h" });
    await changeTime(asTechnician(karim), { ...number(), id, duration: "40 min", line: "Par téléphone" });
    expect(await sums()).toMatchObject({ minutesSpent: 40 });
    for (const other of [asTechnician(aicha), asAdmin(aicha)]) {
      await expect(changeTime(other, { ...number(), id, duration: "2h" })).rejects.toMatchObject({ code: "forbidden" });
      await expect(removeTime(other, { ...number(), id })).rejects.toMatchObject({ code: "forbidden" });
    }
    await changeTime(asTechnician(karim), { ...number(), id, duration: "40 min" });
    await removeTime(asTechnician(karim), { ...number(), id });
    expect(await sums()).toMatchObject({ minutesSpent: 0 });
    expect(await recordedNames("ticket", ticket.id)).toEqual([
      "ticket.timeSpent",
      "ticket.timeChanged",
      "ticket.timeRemoved",
    ]);
    await expect(removeTime(asTechnician(karim), { ...number(), id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is counted once of a form that is sent twice, and adds up when several write at once", async () => {
    const options = { idempotencyKey: unique("time-") };
    const input = { ...number(), duration: "10" };
    const [one, two] = await Promise.all([
      addTime(asTechnician(karim), input, options),
      addTime(asTechnician(karim), input, options),
      addTime(asTechnician(aicha), input),
    ]);
    expect(two.entryId).toBe(one.entryId);
    expect(await sums()).toMatchObject({ minutesSpent: 20 });
  });

  it("is nothing to the requester", async () => {
    await addTime(asTechnician(karim), { ...number(), duration: "7h", line: "Secret" });
    const asked = await getTicket(asLearner({ id: ticket.requesterId }), TicketNumber.parse(ticket.id));
    expect(JSON.stringify(asked)).not.toMatch(/Secret|minutes/);
  });
});

describe("a timer", () => {
  it("counts from start to stop, a begun minute as one, on the day it was started", async () => {
    await startTimer(asTechnician(karim), number());
    expect((await read())?.runningSince).toEqual(new Date("2026-11-20T08:00:00Z"));
    expect((await read(aicha))?.runningSince).toBeNull();
    clockAt("2026-11-20T09:10:20Z");
    const stopped = await stopTimer(asTechnician(karim), { ...number(), line: "Disque" });
    expect(stopped.minutes).toBe(70);
    expect(await sums()).toEqual({ minutesSpent: 70, runningTimers: 0, version: 1 });
    expect((await read())?.entries[0]).toMatchObject({ minutes: 70, line: "Disque", day: "2026-11-20" });
    await expect(stopTimer(asTechnician(karim), number())).rejects.toMatchObject({ code: "conflict" });
  });

  it("is counted once where its end is sent twice, and told as it is by then", async () => {
    const options = { idempotencyKey: unique("stop-") };
    await startTimer(asTechnician(karim), number());
    const [one, two] = await Promise.all([
      stopTimer(asTechnician(karim), { ...number(), duration: "30" }, options),
      stopTimer(asTechnician(karim), { ...number(), duration: "30" }, options),
    ]);
    expect(two).toMatchObject({ entryId: one.entryId, minutes: 30 });
    expect(await sums()).toMatchObject({ minutesSpent: 30, runningTimers: 0 });
    await changeTime(asTechnician(karim), { ...number(), id: one.entryId, duration: "20" });
    const again = await stopTimer(asTechnician(karim), { ...number(), duration: "30" }, options);
    expect(again).toMatchObject({ entryId: one.entryId, minutes: 20 });
  });

  it("runs once for each person: started elsewhere, it ends where it ran", async () => {
    const other = await aTicket();
    await startTimer(asTechnician(karim), number());
    await startTimer(asTechnician(karim), number());
    await startTimer(asTechnician(aicha), number());
    clockAt("2026-11-20T08:25:00Z");
    const { ended } = await startTimer(asTechnician(karim), { number: other.id });
    expect(ended).toEqual({ number: ticket.id, minutes: 25 });
    expect(await sums()).toMatchObject({ minutesSpent: 25, runningTimers: 1 });
    expect(await sums(other.id)).toMatchObject({ minutesSpent: 0, runningTimers: 1 });
    expect(await recordedNames("ticket", other.id)).toEqual(["ticket.timerStarted"]);
    expect((await db.runningTimer.findUniqueOrThrow({ where: { userId: karim.id } })).ticketId).toBe(other.id);
  });

  it("leaves one running when somebody starts two at once", async () => {
    const others = [await aTicket(), await aTicket()];
    await Promise.all([ticket, ...others].map(({ id }) => startTimer(asTechnician(karim), { number: id })));
    const rows = await db.ticket.findMany({ where: { id: { in: [ticket.id, ...others.map(({ id }) => id)] } } });
    expect(rows.map(({ runningTimers }) => runningTimers).sort()).toEqual([0, 0, 1]);
  });

  it("asks how long it was when it was forgotten, and counts what is said or nothing", async () => {
    await startTimer(asTechnician(karim), number());
    clockAt("2026-11-20T20:00:01Z");
    await expect(stopTimer(asTechnician(karim), number())).rejects.toMatchObject({
      code: "conflict",
      details: { forgotten: true, number: ticket.id },
    });
    const other = await aTicket();
    await expect(startTimer(asTechnician(karim), { number: other.id })).rejects.toMatchObject({
      details: { forgotten: true, number: ticket.id },
    });
    expect(await sums()).toMatchObject({ minutesSpent: 0, runningTimers: 1 });
    await stopTimer(asTechnician(karim), { ...number(), duration: "2h" });
    expect(await sums()).toMatchObject({ minutesSpent: 120, runningTimers: 0 });
    await startTimer(asTechnician(karim), number());
    await dropTimer(asTechnician(karim), number());
    await dropTimer(asTechnician(karim), number());
    expect(await sums()).toMatchObject({ minutesSpent: 120, runningTimers: 0 });
    expect((await recordedNames("ticket", ticket.id)).at(-1)).toBe("ticket.timerDropped");
  });
});
