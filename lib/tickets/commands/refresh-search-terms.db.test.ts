import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asJob, asLearner, asTechnician } from "../../testing/actors";
import { aCategory, aComment, aLearner, anAdmin, aTechnician, aTicket, unique } from "../../testing/factories";
import { renameUser } from "../../users/commands/rename-user";
import { refreshSearchJob } from "../jobs";
import { findTickets } from "../queries/find-tickets";
import { rewriteTicketTerms } from "../search-rewrite";
import { wordsOf } from "../search-words";
import { commentOnTicket } from "./comment-on-ticket";
import { openTicket } from "./open-ticket";
import { REFRESH_BATCH, refreshSearchTerms } from "./refresh-search-terms";
import { updateTicket } from "./update-ticket";

const run = () => refreshSearchJob.run(asJob());
const found = async (q: string) => (await findTickets(asTechnician({ id: 1 }), { q })).map(({ number }) => number);

/** All that is kept of a ticket's words, in an order of its own. */
async function kept(ticketId: number) {
  const terms = await db.ticketSearchTerm.findMany({ where: { ticketId }, select: { term: true, place: true } });
  const { ticketId: _, ...lines } = await db.ticketSearchText.findUniqueOrThrow({ where: { ticketId } });
  const words = Object.entries(lines).map(([place, line]) => [place, [...new Set(wordsOf(line))].sort()]);
  return { terms: terms.map(({ term, place }) => `${term} ${String(place)}`).sort(), words };
}

beforeEach(run);

const word = fc.constantFrom("écran", "Noir", "l’imprimante", "imprimer", "poste 12", "été", "");
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
const line = text.map((words) => words.trim() || "titre");
const act = fc.oneof(
  line.map((title) => ({ title })),
  text.map((description) => ({ description })),
  line.map((reply) => ({ reply })),
  line.map((note) => ({ note })),
);

test("what commands keep is what reading the whole ticket again gives", async () => {
  const requester = await aLearner({ name: "Zoé Écran" });
  const technician = asTechnician(await aTechnician());
  const { id: categoryId } = await aCategory();
  await fc.assert(
    fc.asyncProperty(line, text, fc.array(act, { maxLength: 6 }), async (title, description, acts) => {
      const { number } = await openTicket(asLearner(requester), { title, description, categoryId });
      for (const one of acts) {
        const { version } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
        if ("reply" in one) await commentOnTicket(technician, { number, kind: "reply", body: one.reply });
        else if ("note" in one) await commentOnTicket(technician, { number, kind: "note", body: one.note });
        else await updateTicket(technician, { number, version, ...one });
      }
      const written = await kept(number);
      await db.$transaction((tx) => rewriteTicketTerms(tx, [number]));
      expect(await kept(number)).toEqual(written);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test("tickets of before are read whole, batch after batch; until then what is written on them waits", async () => {
  const technician = await aTechnician();
  const words = unique("mot");
  const ids: number[] = [];
  for (let nth = 0; nth <= REFRESH_BATCH; nth += 1) ids.push((await aTicket({ title: `Titre ${words}` })).id);
  const [first = 0] = ids;
  await db.ticketSearchTerm.deleteMany({ where: { ticketId: { in: ids } } });
  await db.ticketSearchText.deleteMany({ where: { ticketId: { in: ids } } });
  await db.ticketSearchStale.createMany({ data: ids.map((ticketId) => ({ ticketId })) });
  await commentOnTicket(asTechnician(technician), { number: first, kind: "note", body: `plus${words}` });
  expect(await found(words)).toEqual([]);
  expect(await refreshSearchTerms(asJob(), {})).toEqual({ refreshed: REFRESH_BATCH });
  await run();
  expect(await refreshSearchTerms(asJob(), {})).toEqual({ refreshed: 0 });
  expect(await found(words)).toHaveLength(10);
  expect(await found(`plus${words}`)).toEqual([first]);
});

test("who is renamed is found by the new name and no more by the former", async () => {
  const [before, after] = [unique("avant"), unique("apres")];
  const person = await aLearner({ name: `Léa ${before}` });
  const { id } = await aTicket({ requesterId: person.id });
  const other = await aTicket({ title: `Cherche ${before}` });
  expect(await found(before)).toEqual([other.id, id]);
  const admin = asAdmin(await anAdmin());
  await renameUser(admin, { id: person.id, name: `Léa ${after}`, version: 1 });
  await run();
  expect(await found(before)).toEqual([other.id]);
  expect(await found(after.slice(0, -2))).toEqual([id]);
});

test("what was deleted or changed is found no more once a ticket is read again", async () => {
  const [secret, other] = [unique("secret"), unique("autre")];
  const { id, requesterId } = await aTicket({ description: secret });
  const comment = await aComment(id, requesterId, { body: `${secret} ${other}` });
  const note = await aComment(id, requesterId, { kind: "note", body: secret });
  await db.ticket.update({ where: { id }, data: { description: "" } });
  await db.comment.update({ where: { id: comment.id }, data: { body: other } });
  await db.comment.delete({ where: { id: note.id } });
  await db.$transaction((tx) => rewriteTicketTerms(tx, [id]));
  expect(await found(secret)).toEqual([]);
  expect(await found(other)).toEqual([id]);
  expect(JSON.stringify(await kept(id))).not.toContain(secret);
});

test("long texts and long conversations stay bounded", async () => {
  const long = Array.from({ length: 20_000 }, (_, nth) => `mot${String(nth)}`)
    .join(" ")
    .slice(0, 100_000);
  const technician = asTechnician(await aTechnician());
  const { id: categoryId } = await aCategory();
  const { number } = await openTicket(technician, { title: unique("Long "), description: long, categoryId });
  await commentOnTicket(technician, { number, kind: "reply", body: long });
  expect(await db.ticketSearchTerm.count({ where: { ticketId: number } })).toBeLessThan(1_100);
  await db.ticketSearchText.update({ where: { ticketId: number }, data: { replies: " x".repeat(100_000) } });
  const late = unique("tard");
  await commentOnTicket(technician, { number, kind: "reply", body: late });
  expect(await found(late)).toEqual([]);
});
