import { afterAll, beforeAll, expect, test } from "vitest";
import { seedBench } from "../../prisma/seed/bench";
import { listCategories } from "../categories/queries";
import { countUnread } from "../notifications/queries";
import type { Actor } from "../platform/actor";
import { setClock } from "../platform/clock";
import { TicketNumber } from "../platform/ids";
import { getCentreName } from "../settings/queries";
import { countSavedViews, getQueueSetup } from "../saved-views/queries";
import { listTeams } from "../teams/queries";
import { getBoard } from "../tickets/queries/get-board";
import { getTicket } from "../tickets/queries/get-ticket";
import { listAssignable } from "../tickets/queries/list-assignable";
import { listFilterChoices } from "../tickets/queries/list-filter-choices";
import { listTickets } from "../tickets/queries/list-tickets";
import { getQueueCounts } from "../tickets/queries/queue-counts";
import { TicketFilter } from "../tickets/filter-schema";
import { asLearner, asRestricted, asTechnician } from "./actors";
import { createSavedView } from "../saved-views/commands/create-saved-view";
import { freshDatabase } from "./fresh-database";
import { measureReads, type Reads } from "./measured-reads";

const MOST = 10;
/** The session, the person and their teams. */
const WHO_ASKS = 1;

let world: Awaited<ReturnType<typeof seedBench>>;
let measure: (run: () => Promise<unknown>) => Promise<Reads>;

beforeAll(async () => {
  await freshDatabase();
  world = await seedBench({ tickets: 1_000, comments: 3, events: true });
  for (const actor of [technician(), restricted()]) {
    await createSavedView(actor, { name: "Urgents", filter: { status: "open", priority: "urgent" } });
    await createSavedView(actor, { name: "Fermés en panne", filter: { status: "closed", type: "incident" } });
    await createSavedView(actor, { name: "À moi", filter: { assignee: "me", createdFrom: "2020-01-01" } });
  }
  measure = await measureReads();
  // What everybody's pages share for two seconds is no page's own.
  const standing = new Date();
  setClock(() => standing);
}, 300_000);
afterAll(async () => {
  setClock();
  await freshDatabase();
}, 120_000);

const technician = () => asTechnician({ id: world.firstTechnician }, { teamIds: world.teamIds.slice(0, 2) });
const restricted = () => asRestricted({ id: world.firstTechnician + 1 }, world.teamIds.slice(0, 2));
const learner = () => asLearner({ id: world.firstLearner });

const staffFrame = (actor: Actor) => [getCentreName(), getQueueCounts(actor), countUnread(actor)];
const choices = (actor: Actor) => [
  listTeams(actor),
  listCategories(actor, { activeOnly: false }),
  listAssignable(actor),
];
const queueChoices = (actor: Actor) => [
  getQueueSetup(actor).then(({ views }) => countSavedViews(actor, views)),
  listFilterChoices(actor, {}),
  listAssignable(actor),
];
const firstPage = { limit: 50, cursor: null };
const firstNumber = async (actor: Actor) =>
  TicketNumber.parse((await listTickets(actor, {}, firstPage)).items[0]?.number);

const filters = [
  {},
  { assignee: "me" },
  { team: "mine", priority: "high" },
  { q: "imprimante" },
  { q: "imprimante poste", team: "mine" },
  { due: "late" },
].map((search) => TicketFilter.parse(search));

const pages: Record<string, (actor: Actor) => Promise<(() => Promise<unknown>)[]>> = {
  board: (actor) =>
    Promise.resolve(
      filters.map(
        (filter) => () =>
          Promise.all([...staffFrame(actor), ...choices(actor), getBoard(actor, { ...filter, lanes: "lead" })]),
      ),
    ),
  queue: (actor) =>
    Promise.resolve(
      filters.map(
        (filter) => () =>
          Promise.all([...staffFrame(actor), ...queueChoices(actor), listTickets(actor, filter, firstPage)]),
      ),
    ),
  ticket: async (actor) => {
    const number = await firstNumber(actor);
    return [() => Promise.all([...staffFrame(actor), ...choices(actor), getTicket(actor, number)])];
  },
};

test.each(Object.keys(pages))("the page with the %s makes ten statements at most, narrowed or not", async (name) => {
  for (const actor of [technician(), restricted()]) {
    for (const read of (await pages[name]?.(actor)) ?? []) {
      await read();
      const { statements } = await measure(read);
      expect(statements + WHO_ASKS).toBeLessThanOrEqual(MOST);
    }
  }
});

test("a learner's requests and a request make ten statements at most", async () => {
  const actor = learner();
  const number = await firstNumber(actor);
  for (const read of [() => listTickets(actor, {}, firstPage), () => getTicket(actor, number)]) {
    const page = () => Promise.all([getCentreName(), countUnread(actor), read()]);
    await page();
    expect((await measure(page)).statements + WHO_ASKS).toBeLessThanOrEqual(MOST);
  }
});
