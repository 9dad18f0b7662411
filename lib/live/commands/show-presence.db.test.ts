import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import type { UserActor } from "../../platform/actor";
import { TicketNumber } from "../../platform/ids";
import { asJob, asLearner, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aTeam, aTechnician, aTicket } from "../../testing/factories";
import { LiveReader } from "../../testing/live-messages";
import { eventCount } from "../../testing/recorded";
import { signedIn } from "../../testing/signed-in";
import { purgePresencesJob } from "../jobs";
import { LiveHub } from "../live-hub";
import { listPresence } from "../queries/list-presence";
import { showPresence } from "./show-presence";

afterEach(() => {
  setClock();
});

async function aScene() {
  const [lea, karim, nadia] = [await aLearner({ name: "Léa" }), await aTechnician(), await aTechnician()];
  const { id } = await aTicket({ requesterId: lea.id });
  return {
    lea: asLearner(lea),
    karim: asTechnician(karim),
    nadia: asTechnician(nadia),
    number: TicketNumber.parse(id),
  };
}
const seenBy = async (actor: UserActor, number: TicketNumber) =>
  (await listPresence(actor, number)).map(({ id, doing }) => [id, doing]);

describe("showing presence", () => {
  it("tells staff who else reads and writes, without an event", async () => {
    const { lea, karim, nadia, number } = await aScene();
    const before = await eventCount();
    await showPresence(karim, { number, tab: "tab1", doing: "reading" });
    await showPresence(lea, { number, tab: "tab1", doing: "replying" });
    expect(await seenBy(nadia, number)).toEqual(
      expect.arrayContaining([
        [karim.userId, "reading"],
        [lea.userId, "replying"],
      ]),
    );
    expect(await seenBy(karim, number)).toEqual([[lea.userId, "replying"]]);
    expect(await eventCount()).toBe(before);
  });

  it("tells a learner of staff who write them a reply, and of nothing else", async () => {
    const { lea, karim, number } = await aScene();
    for (const doing of ["reading", "noting"] as const) {
      await showPresence(karim, { number, tab: "tab1", doing });
      expect(await seenBy(lea, number), doing).toEqual([]);
    }
    await showPresence(karim, { number, tab: "tab2", doing: "replying" });
    expect(await seenBy(lea, number)).toEqual([[karim.userId, "replying"]]);
  });

  it("keeps nothing of a learner who reads, and refuses their note", async () => {
    const { lea, number } = await aScene();
    await showPresence(lea, { number, tab: "tab1", doing: "replying" });
    await showPresence(lea, { number, tab: "tab1", doing: "reading" });
    expect(await db.ticketPresence.count({ where: { ticketId: number } })).toBe(0);
    await expect(showPresence(lea, { number, tab: "tab1", doing: "noting" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await db.ticketPresence.count({ where: { ticketId: number } })).toBe(0);
  });

  it("shows the most telling of several tabs, and is over when it isn't repeated", async () => {
    const { karim, nadia, number } = await aScene();
    await showPresence(karim, { number, tab: "tab1", doing: "replying" });
    await showPresence(karim, { number, tab: "tab2", doing: "reading" });
    expect(await seenBy(nadia, number)).toEqual([[karim.userId, "replying"]]);
    await showPresence(karim, { number, tab: "tab1", doing: "gone" });
    expect(await seenBy(nadia, number)).toEqual([[karim.userId, "reading"]]);
    setClock(() => new Date(Date.now() + 26_000));
    expect(await seenBy(nadia, number)).toEqual([]);
    await purgePresencesJob.run(asJob());
    expect(await db.ticketPresence.count({ where: { ticketId: number } })).toBe(0);
  });

  it("is not found by who doesn't see the ticket", async () => {
    const team = await aTeam();
    const { id } = await aTicket({ teamId: team.id });
    for (const actor of [asLearner(await aLearner()), asRestricted(await aTechnician())]) {
      const shown = showPresence(actor, { number: id, tab: "tab1", doing: "replying" });
      await expect(shown).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await db.ticketPresence.count({ where: { ticketId: id } })).toBe(0);
  });
});

describe("a change of presence", () => {
  it("crosses the wire to staff, and to the requester only while a reply to them is written", async () => {
    const { lea, karim, nadia, number } = await aScene();
    const stranger = await aLearner();
    const hub = new LiveHub();
    let at = Date.now();
    const open = async (actor: UserActor) =>
      new LiveReader(await hub.open(await signedIn({ id: actor.userId }), { lastEventId: null, drawnAt: null }));
    const readers = [await open(nadia), await open(lea), await open(asLearner(stranger))];
    const told = async () => {
      at += 1_000;
      setClock(() => new Date(at));
      await hub.round();
      return Promise.all(readers.map(async (reader) => (await reader.take()).map(({ presence }) => presence)));
    };
    await told();
    await showPresence(karim, { number, tab: "tab1", doing: "noting" });
    expect(await told()).toEqual([[[number]], [], []]);
    await showPresence(karim, { number, tab: "tab1", doing: "replying" });
    expect(await told()).toEqual([[[number]], [[number]], []]);
    await showPresence(karim, { number, tab: "tab1", doing: "replying" });
    expect(await told()).toEqual([[], [], []]);
    await showPresence(karim, { number, tab: "tab1", doing: "gone" });
    expect(await told()).toEqual([[[number]], [[number]], []]);
    await showPresence(lea, { number, tab: "tab1", doing: "replying" });
    expect(await told()).toEqual([[[number]], [], []]);
  });
});
