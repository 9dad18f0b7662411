import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../platform/actor";
import { TicketNumber } from "../platform/ids";
import { asAdmin, asLearner, asManager, asRestricted, asTechnician } from "../testing/actors";
import { aLearner, aManager, anAdmin, aTeam, aTechnician, aTicket, unique, type Person } from "../testing/factories";
import { measureReads } from "../testing/measured-reads";
import { commentOnTicket } from "./commands/comment-on-ticket";
import { updateTicket } from "./commands/update-ticket";
import { getTicket } from "./queries/get-ticket";
import { listComments } from "./queries/list-history";
import { previewMessage } from "./queries/preview-message";

let lea: Person, ines: Person, karim: Person, aicha: Person, marc: Person, nadia: Person;
let other: { id: number };
let number: TicketNumber, named: TicketNumber, own: TicketNumber;
const secret = unique("Serveur");

beforeAll(async () => {
  const team = await aTeam();
  other = await aTeam();
  [lea, ines, karim, marc, nadia] = await Promise.all([aLearner(), aLearner(), aTechnician(), aManager(), anAdmin()]);
  aicha = await aTechnician({ teamIds: [other.id] });
  const ticketOf = async (facts: Parameters<typeof aTicket>[0]) => TicketNumber.parse((await aTicket(facts)).id);
  named = await ticketOf({ title: `${secret} <b>tombé</b>`, requesterId: ines.id, teamId: team.id });
  own = await ticketOf({ title: "Souris", requesterId: lea.id });
  number = await ticketOf({ requesterId: lea.id, followerIds: [ines.id], teamId: other.id });
  await commentOnTicket(asTechnician(karim), { number, kind: "reply", body: `Comme #${named}, et **#${own}**` });
  const { version } = await getTicket(asAdmin(nadia), number);
  await updateTicket(asAdmin(nadia), { number, version, description: `- voir #${named}` });
});

const link = `<a href="/tickets/`;
const readers: [string, () => Actor, boolean][] = [
  ["the requester, who doesn't see the other's ticket", () => asLearner(lea), false],
  ["a technician restricted to another team", () => asRestricted(aicha, [other.id]), false],
  ["its own requester, who follows", () => asLearner(ines), true],
  ["a technician", () => asTechnician(karim), true],
  ["a manager", () => asManager(marc), true],
  ["an admin", () => asAdmin(nadia), true],
];

describe.each(readers)("to %s", (_, actor, sees) => {
  test("a ticket that is named is a link with its title, or the number that was typed", async () => {
    const reader = actor();
    const ticket = await getTicket(reader, number);
    const { items } = await listComments(reader, number, { limit: 10, cursor: null });
    const preview = await previewMessage(reader, { number, kind: "reply", body: `#${named}` });
    for (const rendered of [ticket.renderedDescription, ticket.comments[0]?.rendered, items[0]?.rendered, preview]) {
      const html = rendered?.html ?? "";
      expect(html.includes(`${link}${named}" class="reference">#${named} <span>${secret} &lt;b&gt;`)).toBe(sees);
      expect(html).toContain(`#${named}`);
    }
    if (!sees) expect(JSON.stringify([ticket, items, preview])).not.toContain(secret);
  });
});

test("one's own ticket is a link among those that stay numbers", async () => {
  const { comments } = await getTicket(asLearner(lea), number);
  expect(comments[0]?.rendered?.html).toBe(
    `<p>Comme #${named}, et <strong>${link}${own}" class="reference">#${own} <span>Souris</span></a></strong></p>`,
  );
  expect(comments[0]?.body).toBe(`Comme #${named}, et **#${own}**`);
});

test("what texts refer to is one statement more, and none where they refer to nothing", async () => {
  const [silent, speaking] = [await aTicket({ requesterId: lea.id }), await aTicket({ requesterId: lea.id })];
  const note = (id: number, body: string) => commentOnTicket(asTechnician(karim), { number: id, kind: "note", body });
  for (const body of ["**gras**, #tri", "a@b.fr"]) await note(silent.id, body);
  for (const body of [`#${named} #${own}`, `@${marc.name} et @${nadia.name}`]) await note(speaking.id, body);
  const measure = await measureReads();
  const reads = async ({ id }: { id: number }) => {
    const read = () => getTicket(asTechnician(karim), TicketNumber.parse(id));
    await read();
    return (await measure(read)).statements;
  };
  expect(await reads(speaking)).toBe((await reads(silent)) + 1);
});
