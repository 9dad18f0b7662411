import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { CannedReplyId, TicketNumber } from "../../platform/ids";
import { asAdmin, asLearner, asManager, asTechnician } from "../../testing/actors";
import { aLearner, aManager, anAdmin, aTeam, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { listCannedReplies, listReadyReplies } from "../queries";
import { getFilledReply } from "../queries/get-filled-reply";
import { RepliesFilter, REPLIES_MAX } from "../schema";
import { countReplyUse } from "./count-reply-use";
import { createCannedReply } from "./create-canned-reply";
import { deleteCannedReply } from "./delete-canned-reply";
import { restoreCannedReply } from "./restore-canned-reply";
import { updateCannedReply } from "./update-canned-reply";

let karim: Person, nadia: Person, team: { id: number; name: string };
beforeEach(async () => {
  await db.cannedReply.deleteMany();
  [karim, nadia, team] = [await aTechnician({ name: "Karim Benali" }), await anAdmin(), await aTeam()];
});

const inTeam = () => asTechnician(karim, { teamIds: [team.id] });
const reply = (name: string, facts: object = {}) => ({ name, textFr: "Bonjour {{prénom}}", ...facts });
const page = { limit: 25, cursor: null };
const names = async (actor: Parameters<typeof listCannedReplies>[0], filter: object = {}) =>
  (await listCannedReplies(actor, { filter: RepliesFilter.parse(filter), page })).items.map(({ name }) => name);

describe("ready replies", () => {
  it("are one's own, a team's or the centre's, and each sees theirs", async () => {
    await createCannedReply(inTeam(), reply("À moi"));
    await createCannedReply(inTeam(), reply("Du service", { keeper: team.id }));
    await createCannedReply(asAdmin(nadia), reply("Du centre", { keeper: "centre" }));
    expect(await names(inTeam())).toEqual(["À moi", "Du centre", "Du service"]);
    expect(await names(asTechnician(await aTechnician()))).toEqual(["Du centre"]);
    expect(await names(asManager(await aManager()))).toEqual(["Du centre", "Du service"]);
    expect(await names(inTeam(), { of: "me" })).toEqual(["À moi"]);
    expect(await names(inTeam(), { of: team.id })).toEqual(["Du service"]);
    expect(await names(asTechnician(await aTechnician()), { of: team.id })).toEqual([]);
    await expect(names(asLearner(await aLearner()))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are found by words of their name and texts, accents aside, and % is a letter", async () => {
    await createCannedReply(inTeam(), reply("Écran noir", { textEn: "Black screen" }));
    await createCannedReply(inTeam(), reply("À 100%"));
    expect(await names(inTeam(), { q: "ecran" })).toEqual(["Écran noir"]);
    expect(await names(inTeam(), { q: "black" })).toEqual(["Écran noir"]);
    expect(await names(inTeam(), { q: "%" })).toEqual(["À 100%"]);
    expect(await names(inTeam(), { q: "_" })).toEqual([]);
  });

  it("are paged by name without a gap at a thousand, and no more", async () => {
    const keeper = `user:${String(karim.id)}`;
    const data = Array.from({ length: REPLIES_MAX }, (_, index) => ({
      name: `Réponse ${String(index % 300).padStart(3, "0")}`,
      textFr: "x",
      textEn: "",
      sets: {},
      keeper,
      ownerId: karim.id,
    }));
    await db.cannedReply.createMany({ data });
    const seen = new Set<number>();
    let cursor: string | null = null;
    do {
      const read: Awaited<ReturnType<typeof listCannedReplies>> = await listCannedReplies(inTeam(), {
        filter: {},
        page: { limit: 100, cursor },
      });
      for (const { id } of read.items) seen.add(id);
      cursor = read.nextCursor;
    } while (cursor !== null);
    expect(seen.size).toBe(REPLIES_MAX);
    await expect(createCannedReply(inTeam(), reply("De trop"))).rejects.toMatchObject({ code: "conflict" });
    await createCannedReply(inTeam(), reply("Ailleurs", { keeper: team.id }));
  });

  it("are written anew as a whole, given to others, and no one's change is lost", async () => {
    const { id } = await createCannedReply(inTeam(), reply("Imprimante"));
    const change = (facts: object) =>
      updateCannedReply(inTeam(), { id, version: 1, keeper: "me", ...reply("Imprimante", facts) });
    expect(await change({})).toEqual({ id, version: 1 });
    expect(await change({ keeper: team.id, sets: { priority: "high" } })).toEqual({ id, version: 2 });
    await expect(change({ textFr: "Autre" })).rejects.toMatchObject({ code: "conflict" });
    expect(await db.cannedReply.findUnique({ where: { id } })).toMatchObject({ teamId: team.id, ownerId: null });
    const taken = updateCannedReply(inTeam(), { id, version: 2, keeper: "centre", ...reply("Imprimante") });
    await expect(taken).rejects.toMatchObject({ code: "forbidden" });
    const events = await recordedEvents("reply", id);
    expect(events.map(({ name, data }) => [name, data])).toMatchObject([
      ["reply.created", { teamId: null, personal: true }],
      ["reply.changed", { teamId: team.id, personal: false }],
    ]);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("Imprimante");
  });

  it("can be brought back after they were deleted", async () => {
    const { id } = await createCannedReply(inTeam(), reply("Imprimante"));
    await deleteCannedReply(inTeam(), { id });
    expect(await names(inTeam())).toEqual([]);
    expect(await listReadyReplies(inTeam())).toEqual([]);
    await expect(deleteCannedReply(inTeam(), { id })).rejects.toMatchObject({ code: "not_found" });
    await restoreCannedReply(inTeam(), { id });
    expect(await names(inTeam())).toEqual(["Imprimante"]);
  });

  it("say something or change something, within measure", async () => {
    const refusals = [
      { name: "A" },
      { name: "A", textFr: "  ", sets: { checklist: [] } },
      { name: "", textFr: "x" },
      { name: "x".repeat(81), textFr: "x" },
      { name: "A", textFr: "x".repeat(10_001) },
      { name: "A", sets: { priority: "shouting" } },
      { name: "A", textFr: "x", keeper: "everybody" },
      { name: "A", sets: { checklist: Array.from({ length: 51 }, () => "Un") } },
    ];
    for (const input of refusals)
      await expect(createCannedReply(asAdmin(nadia), input as never)).rejects.toMatchObject({ code: "invalid_input" });
    await createCannedReply(inTeam(), { name: "A", sets: { checklist: ["Un"] } });
    const closed = await aTeam({ active: false });
    await expect(createCannedReply(asAdmin(nadia), reply("A", { keeper: closed.id }))).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  it("stand in the order in which one uses them, counted in a row of one's own", async () => {
    const first = await createCannedReply(inTeam(), reply("A"));
    const second = await createCannedReply(inTeam(), reply("B", { keeper: team.id }));
    await Promise.all([1, 2, 3].map(() => countReplyUse(inTeam(), second)));
    await countReplyUse(asAdmin(nadia), second);
    expect((await listReadyReplies(inTeam())).map(({ name }) => name)).toEqual(["B", "A"]);
    const { items } = await listCannedReplies(inTeam(), { filter: {}, page });
    expect(items.map(({ name, uses }) => [name, uses])).toEqual([
      ["A", 0],
      ["B", 4],
    ]);
    expect(items[1]?.lastUsedAt).toBeInstanceOf(Date);
    await expect(countReplyUse(asAdmin(nadia), first)).rejects.toMatchObject({ code: "not_found" });
  });

  it("are made once of a form that is sent twice", async () => {
    const options = { idempotencyKey: unique("reply-") };
    await Promise.all([1, 2].map(() => createCannedReply(inTeam(), reply("Une"), options)));
    expect(await names(inTeam())).toEqual(["Une"]);
  });
});

describe("a filled reply", () => {
  it("speaks the requester's language, with what it names filled in and its changes spelt out", async () => {
    const lea = await aLearner({ name: "Léa Martin" });
    const ticket = await aTicket({ requesterId: lea.id, title: "Écran noir" });
    const { id } = await createCannedReply(inTeam(), {
      name: "Attente",
      textFr: "Bonjour {{prénom}} ({{numéro}}, {{titre}}), {{technicien}} {{inconnu}}",
      textEn: "Hello {{first name}}",
      sets: { status: "waiting", waitingFor: { kind: "delivery" }, lead: "me", teamId: team.id, checklist: ["Un"] },
    });
    const fill = () => getFilledReply(inTeam(), { id: CannedReplyId.parse(id), number: TicketNumber.parse(ticket.id) });
    const filled = await fill();
    expect(filled.text).toBe(`Bonjour Léa (#${String(ticket.id)}, Écran noir), Karim Benali {{inconnu}}`);
    expect(filled).toMatchObject({
      changes: [
        { property: "status", status: "waiting", waitingFor: { kind: "delivery", label: "" } },
        { property: "team", teamId: team.id },
        { property: "lead", leadId: karim.id },
      ],
      checklist: ["Un"],
      lead: { id: karim.id },
      team,
    });
    await db.user.update({ where: { id: lea.id }, data: { locale: "en" } });
    expect((await fill()).text).toBe("Hello Léa");
  });

  it("leaves out what its user may not set", async () => {
    const ticket = await aTicket();
    const sets = { status: "waiting" as const, priority: "high" as const, checklist: ["Un"] };
    const { id } = await createCannedReply(asAdmin(nadia), reply("Centre", { keeper: "centre", sets }));
    const filled = await getFilledReply(asManager(await aManager()), {
      id: CannedReplyId.parse(id),
      number: TicketNumber.parse(ticket.id),
    });
    expect(filled).toMatchObject({ changes: [{ property: "priority", priority: "high" }], checklist: [] });
  });
});
