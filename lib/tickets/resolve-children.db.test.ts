import { beforeEach, describe, expect, test } from "vitest";
import { startBulkChange } from "../bulk-changes/commands/start-bulk-change";
import { getBulkChange } from "../bulk-changes/queries";
import { db } from "../platform/db/client";
import { asAdmin, asRestricted, asTechnician } from "../testing/actors";
import { anAdmin, aTeam, aTechnician, aTicket, type Person } from "../testing/factories";
import { aLink } from "../testing/linked";
import { eventNames, refusedUntouched } from "../testing/ticket-state";
import { changeStatus } from "./commands/change-status";
import { commentOnTicket } from "./commands/comment-on-ticket";

let karim: Person, number: number;
const statusOf = async (id: number) => (await db.ticket.findUniqueOrThrow({ where: { id } })).status;
const bodies = async (ticketId: number) =>
  (await db.comment.findMany({ where: { ticketId }, orderBy: { id: "asc" } })).map(({ body }) => body);

beforeEach(async () => {
  karim = await aTechnician();
  number = (await aTicket()).id;
});

describe("a blocked ticket", () => {
  let blocker: number;
  beforeEach(async () => {
    blocker = (await aTicket()).id;
    await aLink(number, "blockedBy", blocker);
  });

  test("is not resolved or closed before it was said that this is known", async () => {
    for (const status of ["resolved", "closed"] as const) {
      const resolve = () => changeStatus(asTechnician(karim), { number, status, version: 1 });
      const error = await refusedUntouched(number, resolve, "conflict");
      expect(error.details).toEqual({ blockedBy: [blocker] });
    }
    const reply = { number, kind: "reply", body: "Voilà", resolve: true } as const;
    await refusedUntouched(number, () => commentOnTicket(asTechnician(karim), reply), "conflict");
    await commentOnTicket(asTechnician(karim), { ...reply, despiteBlockers: true });
    expect(await statusOf(number)).toBe("resolved");
  });

  test("is resolved unasked once its blockers are done, and by who sees none of them", async () => {
    const outsider = asRestricted(karim);
    await db.ticket.update({ where: { id: blocker }, data: { teamId: (await aTeam()).id } });
    await changeStatus(outsider, { number, status: "resolved", version: 1 });
    expect(await statusOf(number)).toBe("resolved");
  });

  test("is left by a bulk change, which says why", async () => {
    const nadia = asAdmin(await anAdmin());
    const free = (await aTicket()).id;
    const change = { property: "status", status: "resolved" } as const;
    const { id } = await startBulkChange(nadia, { change, numbers: [number, free] });
    expect(await getBulkChange(nadia, id)).toMatchObject({
      changed: 1,
      refusedTickets: [{ number, refusal: "blocked" }],
    });
  });
});

describe("children", () => {
  const aChild = async (facts: Parameters<typeof aTicket>[0] = {}) => {
    const { id } = await aTicket(facts);
    await aLink(id, "parent", number);
    return id;
  };

  test("are resolved with their parent and get the same answer; those left are named", async () => {
    const [open, done, blocked] = [await aChild(), await aChild({ status: "resolved" }), await aChild()];
    await aLink(blocked, "blockedBy", (await aTicket()).id);
    const stranger = (await aTicket()).id;
    const children = [stranger, blocked, done, open];
    const said = await commentOnTicket(asTechnician(karim), {
      number,
      kind: "reply",
      body: "Le serveur est réparé.",
      resolve: true,
      children,
    });
    expect(said.children).toEqual({
      resolved: [open],
      refused: [
        { number: blocked, because: "blocked" },
        { number: stranger, because: "gone" },
      ],
    });
    expect(await bodies(open)).toEqual(["Le serveur est réparé."]);
    expect(await eventNames(open)).toEqual(["ticket.replied", "ticket.statusChanged"]);
    expect([await bodies(done), await bodies(blocked), await bodies(stranger)]).toEqual([[], [], []]);
    expect([await statusOf(number), await statusOf(open), await statusOf(blocked)]).toEqual([
      "resolved",
      "resolved",
      "new",
    ]);
  });

  test("that one doesn't see are not there, and a change without a word resolves the others", async () => {
    const team = await aTeam();
    const [seen, hidden] = [await aChild(), await aChild({ teamId: team.id })];
    const change = { number, status: "resolved", version: 1, children: [hidden, seen] } as const;
    const { children } = await changeStatus(asRestricted(karim), { ...change, children: [...change.children] });
    expect(children).toEqual({ resolved: [seen], refused: [{ number: hidden, because: "gone" }] });
    expect([await statusOf(seen), await statusOf(hidden)]).toEqual(["resolved", "new"]);
  });

  test("are resolved by nothing but resolving", async () => {
    const child = await aChild();
    const wait = () => changeStatus(asTechnician(karim), { number, status: "waiting", version: 1, children: [child] });
    await refusedUntouched(child, wait, "invalid_input");
  });
});
