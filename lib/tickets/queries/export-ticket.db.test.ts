import { describe, expect, test } from "vitest";
import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { eventHash, textHash, type HashedEvent } from "../../platform/events";
import { TicketNumber } from "../../platform/ids";
import { asAdmin, asAnonymous, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, anAdmin, aTeam, aTechnician } from "../../testing/factories";
import { commentOnTicket } from "../commands/comment-on-ticket";
import { openTicket } from "../commands/open-ticket";
import { updateTicket } from "../commands/update-ticket";
import { exportTicket } from "./export-ticket";
import { getEventTexts } from "./get-event-texts";
import { getTicket } from "./get-ticket";

type Exported = {
  format: string;
  whole: boolean;
  ticket: Record<string, unknown>;
  comments: { kind: string; body: string }[];
  history: {
    name: string;
    data: Record<string, unknown>;
    texts: Record<string, { text: string; salt?: string }>;
    chain: { seq?: number; prevHash?: string; hash: string; signed?: HashedEvent };
  }[];
};

async function scene() {
  const [learner, technician, team] = [await aLearner({ name: "Léa Noël" }), await aTechnician(), await aTeam()];
  const category = await aCategory({ defaultTeamId: team.id });
  const opened = await openTicket(asLearner(learner), {
    title: "Écran noir",
    description: "Depuis lundi",
    categoryId: category.id,
  });
  const number = TicketNumber.parse(opened.number);
  await commentOnTicket(asTechnician(technician), { number, kind: "reply", body: "Je passe à 12 h 30 🙂 → salle Ω" });
  await commentOnTicket(asTechnician(technician), { number, kind: "note", body: "Note confidentielle" });
  const { version } = await getTicket(asTechnician(technician), number);
  await updateTicket(asTechnician(technician), { number, title: "Écran noir du poste 4", priority: "urgent", version });
  return { number, learner, technician, team };
}

async function bytes(actor: Actor, number: TicketNumber, format: "pdf" | "json", locale = "fr"): Promise<Buffer> {
  const { pieces } = await exportTicket(actor, number, { format, locale });
  const chunks: Buffer[] = [];
  for await (const piece of pieces) chunks.push(Buffer.from(piece));
  return Buffer.concat(chunks);
}
const json = async (actor: Actor, number: TicketNumber) =>
  JSON.parse((await bytes(actor, number, "json")).toString()) as Exported;

describe("a ticket as JSON", () => {
  test("holds for staff all that happened, and what proves it", async () => {
    const { number, technician } = await scene();
    const { format, whole, ticket, comments, history } = await json(asTechnician(technician), number);
    expect({ format, whole }).toEqual({ format: "appticket-ticket-1", whole: true });
    expect(ticket).toMatchObject({ number, title: "Écran noir du poste 4", priority: "urgent" });
    expect(comments.map(({ kind }) => kind)).toEqual(["reply", "note"]);
    expect(history.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["ticket.opened", "ticket.noted", "ticket.priorityChanged", "ticket.titleChanged"]),
    );
    let prevHash = "0".repeat(64);
    for (const [index, { chain, texts }] of history.entries()) {
      expect(chain).toMatchObject({ seq: index + 1, prevHash });
      expect(eventHash(prevHash, chain.signed as HashedEvent)).toBe(chain.hash);
      const named = (chain.signed?.data as { texts?: Record<string, string> }).texts ?? {};
      for (const [field, { text, salt = "" }] of Object.entries(texts)) expect(named[field]).toBe(textHash(salt, text));
      prevHash = chain.hash;
    }
    const head = await db.auditHead.findFirstOrThrow({ where: { subjectType: "ticket", subjectId: number } });
    expect(prevHash).toBe(head.hash);
  });

  test("holds for its requester what they may see, and no gap that tells of the rest", async () => {
    const { number, learner, team } = await scene();
    const text = (await bytes(asLearner(learner), number, "json")).toString();
    for (const secret of [
      "confidentielle",
      "ticket.noted",
      "priority",
      "urgent",
      "seq",
      "prevHash",
      "audience",
      "teamId",
      team.name,
    ])
      expect(text, secret).not.toContain(secret);
    const { whole, comments, history } = JSON.parse(text) as Exported;
    expect(whole).toBe(false);
    expect(comments).toHaveLength(1);
    const retitled = history.find(({ name }) => name === "ticket.titleChanged");
    expect(retitled?.texts).toEqual({ before: { text: "Écran noir" }, after: { text: "Écran noir du poste 4" } });
    expect(history.find(({ name }) => name === "ticket.replied")?.texts).toEqual({});
  });

  test("says what was erased in the reader's language", async () => {
    const { number, technician } = await scene();
    await db.ticket.update({ where: { id: number }, data: { title: "Texte effacé" } });
    await db.comment.updateMany({ where: { ticketId: number, kind: "note" }, data: { body: "Texte effacé" } });
    const read = async (locale: string) =>
      JSON.parse((await bytes(asTechnician(technician), number, "json", locale)).toString()) as Exported;
    const { ticket, comments } = await read("en");
    expect([ticket["title"], comments.at(-1)?.body]).toEqual(["Erased text", "Erased text"]);
    expect((await read("fr")).ticket).toMatchObject({ title: "Texte effacé" });
  });

  test("is for nobody who doesn't see the ticket", async () => {
    const { number } = await scene();
    const others = [asLearner(await aLearner()), asRestricted(await aTechnician(), []), asAnonymous()];
    const { teamId } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
    expect(teamId).not.toBeNull();
    for (const actor of others)
      await expect(exportTicket(actor, number, { format: "json", locale: null })).rejects.toMatchObject({
        code: "not_found",
      });
    for (const actor of [asManager({ id: 900_001 }), asAdmin(await anAdmin())])
      expect((await json(actor, number)).comments).toHaveLength(2);
  });

  test("of a thousand messages is whole, oldest first", async () => {
    const { number, learner } = await scene();
    const at = new Date();
    await db.comment.createMany({
      data: Array.from({ length: 1_000 }, (_, n) => ({
        ticketId: number,
        authorId: learner.id,
        kind: "reply" as const,
        body: `message ${String(n)}`,
        createdAt: at,
      })),
    });
    const { comments } = await json(asLearner(learner), number);
    expect(comments.slice(1).map(({ body }) => body)).toEqual(
      Array.from({ length: 1_000 }, (_, n) => `message ${String(n)}`),
    );
  });
});

describe("a ticket on paper", () => {
  test("is a PDF of several pages with letters for what is written", async () => {
    const { number, technician, learner } = await scene();
    await db.comment.createMany({
      data: Array.from({ length: 60 }, (_, n) => ({
        ticketId: number,
        authorId: learner.id,
        kind: "reply" as const,
        body: `Привет ${String(n)}\n\nça gêne 👍🏽 العربية\n${"mot ".repeat(80)}`,
      })),
    });
    for (const locale of ["fr", "en"]) {
      const pdf = (await bytes(asTechnician(technician), number, "pdf", locale)).toString("latin1");
      expect(pdf.startsWith("%PDF-1.")).toBe(true);
      expect(pdf.trimEnd().endsWith("%%EOF")).toBe(true);
      expect(pdf.match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(5);
      expect(pdf).toMatch(/HankenGrotesk/);
      expect(pdf).toMatch(/DejaVuSans/);
      expect(pdf).toContain(`/Lang (${locale})`);
    }
  });

  test("of a thousand messages lets others work between them", async () => {
    const { number, learner } = await scene();
    await db.comment.createMany({
      data: Array.from({ length: 1_000 }, (_, n) => ({
        ticketId: number,
        authorId: learner.id,
        kind: "reply" as const,
        body: `Message ${String(n)} ${"ça ne marche toujours pas, ".repeat(12)}`,
      })),
    });
    let turns = 0;
    const others = () => {
      turns += 1;
      waiting = setImmediate(others);
    };
    let waiting = setImmediate(others);
    const pdf = await bytes(asLearner(learner), number, "pdf");
    clearImmediate(waiting);
    expect(turns).toBeGreaterThan(1_000);
    expect(pdf.length).toBeGreaterThan(50_000);
  });
});

describe("what a text was before and after", () => {
  const eventOf = async (number: number, name: string) =>
    (await db.auditEvent.findFirstOrThrow({ where: { subjectType: "ticket", subjectId: number, name } })).id;

  test("is told to who sees the ticket, and nothing of notes, messages and other tickets", async () => {
    const { number, learner, technician } = await scene();
    const retitled = await eventOf(number, "ticket.titleChanged");
    const texts = { before: "Écran noir", after: "Écran noir du poste 4" };
    for (const actor of [asLearner(learner), asTechnician(technician)])
      expect(await getEventTexts(actor, number, retitled)).toEqual(texts);
    const gone = { code: "not_found" };
    await expect(getEventTexts(asLearner(await aLearner()), number, retitled)).rejects.toMatchObject(gone);
    await expect(
      getEventTexts(asLearner(learner), number, await eventOf(number, "ticket.noted")),
    ).rejects.toMatchObject(gone);
    const other = await scene();
    await expect(
      getEventTexts(asLearner(learner), number, await eventOf(other.number, "ticket.titleChanged")),
    ).rejects.toMatchObject(gone);
    await db.eventText.deleteMany({ where: { eventId: retitled } });
    expect(await getEventTexts(asLearner(learner), number, retitled)).toEqual({ before: null, after: null });
  });
});
