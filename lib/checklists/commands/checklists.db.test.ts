import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { asLearner, asManager, asTechnician } from "../../testing/actors";
import { aManager, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { getTicket } from "../../tickets/queries/get-ticket";
import { CHECKLIST_MAX } from "../schema";
import { addChecklistEntries } from "./add-checklist-entries";
import { moveChecklistEntry } from "./move-checklist-entry";
import { removeChecklistEntry } from "./remove-checklist-entry";
import { renameChecklistEntry } from "./rename-checklist-entry";
import { tickChecklistEntry } from "./tick-checklist-entry";

let karim: Person, aicha: Person, ticket: { id: number; requesterId: number };
beforeEach(async () => {
  [karim, aicha, ticket] = [await aTechnician({ name: "Karim Benali" }), await aTechnician(), await aTicket()];
});

const texts = (...all: string[]) => all.map((text) => ({ text }));
const add = async (...all: string[]) =>
  (await addChecklistEntries(asTechnician(karim), { number: ticket.id, entries: texts(...all) })).ids;
const read = async () => (await getTicket(asTechnician(karim), TicketNumber.parse(ticket.id))).work?.checklist ?? [];
const order = async () => (await read()).map(({ text }) => text);
const counts = () =>
  db.ticket.findUniqueOrThrow({
    where: { id: ticket.id },
    select: { checklistCount: true, checklistDone: true, version: true },
  });

describe("a checklist", () => {
  it("is added to, ticked and counted, beside the ticket's version", async () => {
    const [first = 0] = await add("Sauvegarder", "Changer le disque", "Vérifier");
    await tickChecklistEntry(asTechnician(aicha), { number: ticket.id, id: first, done: true });
    expect(await counts()).toEqual({ checklistCount: 3, checklistDone: 1, version: 1 });
    const [entry] = await read();
    expect(entry).toMatchObject({ text: "Sauvegarder", done: { by: aicha.name } });
    expect(await recordedNames("ticket", ticket.id)).toEqual(["ticket.checklistAdded", "ticket.checklistTicked"]);
    const [, ticked] = await recordedEvents("ticket", ticket.id);
    expect(ticked).toMatchObject({
      audience: "staff",
      data: { entryId: first, done: 1, count: 3 },
      texts: [{ field: "name", text: "Sauvegarder" }],
    });
  });

  it("is told with what was added, ticked and renamed, to who reads the ticket's history", async () => {
    const [id = 0] = await add("Sauvegarder");
    await tickChecklistEntry(asTechnician(aicha), { number: ticket.id, id, done: true });
    const version = (await read())[0]?.version ?? 0;
    await renameChecklistEntry(asTechnician(karim), { number: ticket.id, id, version, text: "Tout sauvegarder" });
    const { events } = await getTicket(asTechnician(karim), TicketNumber.parse(ticket.id));
    expect(events.map(({ texts }) => texts)).toEqual([
      { body: "Sauvegarder" },
      { name: "Sauvegarder" },
      { before: "Sauvegarder", after: "Tout sauvegarder" },
    ]);
  });

  it("says nothing of a tick that is there already, and takes one back", async () => {
    const [id = 0] = await add("Sauvegarder");
    const tick = (done: boolean) => tickChecklistEntry(asTechnician(karim), { number: ticket.id, id, done });
    await tick(true);
    await tick(true);
    await tick(false);
    expect(await recordedNames("ticket", ticket.id)).toEqual([
      "ticket.checklistAdded",
      "ticket.checklistTicked",
      "ticket.checklistUnticked",
    ]);
    expect((await counts()).checklistDone).toBe(0);
  });

  it("puts entries where they are asked for, and what is removed can come back in its place", async () => {
    const [one = 0, two = 0, three = 0] = await add("Un", "Deux", "Trois");
    const move = (id: number, afterId: number | null) =>
      moveChecklistEntry(asTechnician(karim), { number: ticket.id, id, afterId });
    await move(three, null);
    expect(await order()).toEqual(["Trois", "Un", "Deux"]);
    await move(three, one);
    expect(await order()).toEqual(["Un", "Trois", "Deux"]);
    const { version } = await move(three, one);
    expect(version).toBe(1);
    expect((await recordedNames("ticket", ticket.id)).filter((name) => name === "ticket.checklistMoved")).toHaveLength(
      2,
    );
    await removeChecklistEntry(asTechnician(karim), { number: ticket.id, id: three });
    expect(await counts()).toMatchObject({ checklistCount: 2 });
    await addChecklistEntries(asTechnician(karim), {
      number: ticket.id,
      entries: [{ text: "Trois", done: true }],
      afterId: one,
    });
    expect(await order()).toEqual(["Un", "Trois", "Deux"]);
    expect(await counts()).toMatchObject({ checklistCount: 3, checklistDone: 1 });
    await expect(move(two, three)).rejects.toMatchObject({ code: "not_found" });
  });

  it("tells the second of two who rename an entry, and keeps the first one's words", async () => {
    const [id = 0] = await add("Disque");
    const rename = (who: Person, text: string) =>
      renameChecklistEntry(asTechnician(who), { number: ticket.id, id, version: 1, text });
    await rename(karim, "Disque de 1 To");
    await expect(rename(aicha, "Disque SSD")).rejects.toMatchObject({ code: "conflict", stale: true });
    expect(await order()).toEqual(["Disque de 1 To"]);
    const renamed = (await recordedEvents("ticket", ticket.id)).at(-1);
    expect(renamed?.texts).toEqual([
      { field: "after", text: "Disque de 1 To" },
      { field: "before", text: "Disque" },
    ]);
  });

  it("loses nothing of what several people do at once", async () => {
    const ids = await add("A", "B", "C", "D");
    await Promise.all([
      ...ids.map((id, index) =>
        tickChecklistEntry(asTechnician(index % 2 ? karim : aicha), { number: ticket.id, id, done: true }),
      ),
      add("E"),
      add("F"),
    ]);
    expect(await counts()).toMatchObject({ checklistCount: 6, checklistDone: 4 });
    expect((await order()).sort()).toEqual(["A", "B", "C", "D", "E", "F"]);
    const { length } = await db.checklistEntry.findMany({ where: { ticketId: ticket.id, doneAt: { not: null } } });
    expect(length).toBe(4);
  });

  it("holds so many entries, each of one line", async () => {
    await add(...Array.from({ length: CHECKLIST_MAX }, (_, index) => `Point ${String(index)}`));
    await expect(add("De trop")).rejects.toMatchObject({ code: "conflict" });
    for (const text of ["", " ", "x".repeat(201), "\0"])
      await expect(add(text)).rejects.toMatchObject({ code: "invalid_input" });
    expect(await counts()).toMatchObject({ checklistCount: CHECKLIST_MAX });
  });

  it("is made once of a form that is sent twice", async () => {
    const input = { number: ticket.id, entries: texts("Un") };
    const options = { idempotencyKey: unique("checklist-") };
    await addChecklistEntries(asTechnician(karim), input, options);
    await addChecklistEntries(asTechnician(karim), input, options);
    expect(await order()).toEqual(["Un"]);
  });

  it("is read by managers, changed by those who do the work, and nothing to the requester", async () => {
    const [id = 0] = await add("Sauvegarder");
    const manager = asManager(await aManager());
    await expect(tickChecklistEntry(manager, { number: ticket.id, id, done: true })).rejects.toMatchObject({
      code: "forbidden",
    });
    const number = TicketNumber.parse(ticket.id);
    expect((await getTicket(manager, number)).work?.checklist).toHaveLength(1);
    const asked = await getTicket(asLearner({ id: ticket.requesterId }), number);
    expect(asked.work).toBeNull();
    expect(JSON.stringify(asked)).not.toContain("Sauvegarder");
    expect(JSON.stringify(asked)).not.toContain("checklist");
  });
});
