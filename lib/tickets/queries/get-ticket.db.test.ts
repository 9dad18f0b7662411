import { beforeAll, describe, expect, test } from "vitest";
import { TicketNumber } from "../../platform/ids";
import { asAdmin, asLearner, asManager, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, anAdmin, aTeam, aTechnician, type Person } from "../../testing/factories";
import { refused } from "../../testing/ticket-state";
import { addFollower } from "../commands/add-follower";
import { assignTicket } from "../commands/assign-ticket";
import { changeStatus } from "../commands/change-status";
import { commentOnTicket } from "../commands/comment-on-ticket";
import { openTicket } from "../commands/open-ticket";
import { updateTicket } from "../commands/update-ticket";
import { getTicket } from "./get-ticket";
import { listComments, listTicketEvents } from "./list-history";

let lea: Person, ines: Person, karim: Person, aicha: Person, nadia: Person;
let team: { id: number; name: string }, category: { id: number; name: string };
let number: TicketNumber;

beforeAll(async () => {
  [lea, ines, karim, aicha, nadia] = await Promise.all([
    aLearner(),
    aLearner(),
    aTechnician(),
    aTechnician(),
    anAdmin(),
  ]);
  team = await aTeam();
  category = await aCategory({ defaultTeamId: team.id });
  number = TicketNumber.parse(
    (await openTicket(asLearner(lea), { title: "Écran noir", description: "Depuis ce matin", categoryId: category.id }))
      .number,
  );
  await addFollower(asAdmin(nadia), { number, email: ines.email });
  await assignTicket(asAdmin(nadia), { number, leadId: karim.id, helperIds: [aicha.id] });
  await commentOnTicket(asTechnician(karim), { number, kind: "reply", body: "Je regarde" });
  await commentOnTicket(asTechnician(aicha), { number, kind: "note", body: "SECRET de l’équipe" });
  const { version } = await getTicket(asTechnician(karim), number);
  await updateTicket(asTechnician(karim), { number, version, priority: "urgent", type: "maintenance", teamId: null });
});

describe("staff see", () => {
  test("the conversation with notes, the properties, the followers and every event with its names", async () => {
    const ticket = await getTicket(asManager(nadia), number);
    expect(ticket).toMatchObject({
      title: "Écran noir",
      description: "Depuis ce matin",
      status: "in_progress",
      requester: { id: lea.id, name: lea.name },
      lead: { id: karim.id },
      helpers: [{ id: aicha.id }],
      followers: [{ id: ines.id }],
      category: { id: category.id, name: category.name },
      staff: { priority: "urgent", type: "maintenance", team: null, source: "page", noteCount: 1 },
    });
    expect(ticket.comments.map(({ kind, body, byStaff }) => [kind, body, byStaff])).toEqual([
      ["reply", "Je regarde", true],
      ["note", "SECRET de l’équipe", true],
    ]);
    const teamChange = ticket.events.find(({ name }) => name === "ticket.teamChanged");
    expect(teamChange).toMatchObject({
      actor: { id: karim.id },
      data: { from: team.id, to: null },
      names: { [`team:${String(team.id)}`]: team.name },
    });
    expect(ticket.events.map(({ name }) => name)).toContain("ticket.noted");
  });
});

describe("learners on it see", () => {
  test("nothing of what is staff's, wherever one looks", async () => {
    for (const person of [lea, ines]) {
      const ticket = await getTicket(asLearner(person), number);
      expect(ticket).toMatchObject({ staff: null, lead: { id: karim.id }, replyCount: 1 });
      expect(ticket.followers.map(({ id }) => id)).toEqual(person === ines ? [ines.id] : []);
      const text = JSON.stringify([
        ticket,
        await listComments(asLearner(person), number, page()),
        await listTicketEvents(asLearner(person), number, page()),
      ]);
      for (const hidden of [
        "SECRET",
        "noted",
        "priority",
        "teamId",
        team.name,
        "maintenance",
        "followerAdded",
        "typeChanged",
        '"source"',
        "publicVersion",
        '"texts"',
      ]) {
        expect(text, hidden).not.toContain(hidden);
      }
    }
  });

  test("no trace of what staff do among themselves: neither version nor time moves", async () => {
    const before = await getTicket(asLearner(lea), number);
    await commentOnTicket(asTechnician(karim), { number, kind: "note", body: "Encore" });
    const { version } = await getTicket(asTechnician(karim), number);
    await updateTicket(asTechnician(karim), { number, version, priority: "low", teamId: team.id });
    await addFollower(asAdmin(nadia), { number, email: aicha.email });
    expect(await getTicket(asLearner(lea), number)).toEqual(before);
  });

  test("what is theirs to see move", async () => {
    const before = await getTicket(asLearner(lea), number);
    const { version } = await getTicket(asTechnician(karim), number);
    await changeStatus(asTechnician(karim), {
      number,
      status: "waiting",
      waitingFor: { kind: "delivery", label: "la lampe" },
      version,
    });
    const after = await getTicket(asLearner(lea), number);
    expect(after).toMatchObject({
      status: "waiting",
      waitingFor: { kind: "delivery", label: "la lampe" },
      version: before.version + 1,
      unread: true,
    });
    expect(after.updatedAt.getTime()).toBeGreaterThan(before.updatedAt.getTime());
  });
});

test("outsiders get not_found, as for a number that was never given", async () => {
  const stranger = asLearner(await aLearner());
  for (const wanted of [number, TicketNumber.parse(2_000_000_000)]) {
    await refused(getTicket(stranger, wanted), "not_found");
    await refused(listComments(stranger, wanted, page()), "not_found");
    await refused(listTicketEvents(stranger, wanted, page()), "not_found");
  }
});

const page = (limit = 25, cursor: string | null = null) => ({ limit, cursor });

test("older comments and events come by the page, each once", async () => {
  for (const list of [listComments, listTicketEvents]) {
    const ids: number[] = [];
    let cursor: string | null = null;
    do {
      const found: Awaited<ReturnType<typeof listComments | typeof listTicketEvents>> = await list(
        asTechnician(karim),
        number,
        page(2, cursor),
      );
      ids.push(...found.items.map(({ id }) => id));
      cursor = found.nextCursor;
    } while (cursor);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    const whole = await list(asTechnician(karim), number, page(100));
    expect(ids).toEqual(whole.items.map(({ id }) => id));
  }
});
