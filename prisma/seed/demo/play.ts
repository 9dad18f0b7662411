import { addChecklistEntries } from "../../../lib/checklists/commands/add-checklist-entries";
import { ALL_SCOPES, systemActor, type UserActor } from "../../../lib/platform/actor";
import { now, setClock } from "../../../lib/platform/clock";
import { db } from "../../../lib/platform/db/client";
import type { TeamId, UserId } from "../../../lib/platform/ids";
import { verifiedActor } from "../../../lib/platform/verified-actor";
import { linkTickets } from "../../../lib/relations/commands/link-tickets";
import { rateTicket } from "../../../lib/satisfaction/commands/rate-ticket";
import { addFollower } from "../../../lib/tickets/commands/add-follower";
import { answerOutcome } from "../../../lib/tickets/commands/answer-outcome";
import { assignTicket } from "../../../lib/tickets/commands/assign-ticket";
import { changeStatus } from "../../../lib/tickets/commands/change-status";
import { closeResolvedTickets } from "../../../lib/tickets/commands/close-resolved-tickets";
import { commentOnTicket } from "../../../lib/tickets/commands/comment-on-ticket";
import { markTicketRead } from "../../../lib/tickets/commands/mark-ticket-read";
import { openTicket } from "../../../lib/tickets/commands/open-ticket";
import { releaseTicket } from "../../../lib/tickets/commands/release-ticket";
import { takeTicket } from "../../../lib/tickets/commands/take-ticket";
import { updateTicket } from "../../../lib/tickets/commands/update-ticket";
import { addTime } from "../../../lib/time-spent/commands/add-time";
import { visibleTickets } from "../../../lib/tickets/scope";
import { getTicket } from "../../../lib/tickets/queries/get-ticket";
import { TicketNumber } from "../../../lib/platform/ids";
import type { CategoryKey, PersonKey, TeamKey } from "./people";
import { people } from "./people";
import type { Act, Story } from "./story";

export type Cast = {
  people: Record<PersonKey, number>;
  teams: Record<TeamKey, number>;
  categories: Record<CategoryKey, number>;
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

function actorFor(cast: Cast, key: PersonKey): UserActor {
  const person: { role: UserActor["role"]; teams?: readonly TeamKey[] } = people[key];
  return verifiedActor({
    kind: "user",
    userId: cast.people[key] as UserId,
    role: person.role,
    teamIds: (person.teams ?? []).map((team) => cast.teams[team] as TeamId),
    restrictedToTeams: false,
    via: "page",
    scopes: ALL_SCOPES,
    sessionId: null,
    requestId: null,
  });
}

const versionOf = async (actor: UserActor, number: number) =>
  (await getTicket(actor, TicketNumber.parse(number))).version;

/** Acts that change fields carry the version they saw, as a person's page does. */
async function change(cast: Cast, actor: UserActor, number: number, act: Act): Promise<unknown> {
  const version = await versionOf(actor, number);
  switch (act.does) {
    case "wait":
      return changeStatus(actor, {
        number,
        version,
        status: "waiting",
        waitingFor: { kind: act.for, label: act.label ?? "" },
      });
    case "close":
      return changeStatus(actor, { number, version, status: "closed", closedReason: act.reason });
    case "prioritise":
      return updateTicket(actor, { number, version, priority: act.priority });
    case "send":
      return updateTicket(actor, { number, version, teamId: act.team === null ? null : cast.teams[act.team] });
    case "type":
      return updateTicket(actor, { number, version, type: act.type });
    default:
      throw new Error(`${act.does} changes no field`);
  }
}

async function numberOf(actor: UserActor, title: string): Promise<number> {
  const { id } = await db.ticket.findFirstOrThrow({
    where: { AND: [{ title }, visibleTickets(actor)] },
    select: { id: true },
  });
  return id;
}

async function perform(cast: Cast, number: number, act: Act): Promise<unknown> {
  const actor = actorFor(cast, act.by);
  switch (act.does) {
    case "list": {
      const entry = (done: boolean) => (text: string) => ({ text, done });
      return addChecklistEntries(actor, {
        number,
        entries: [...act.done.map(entry(true)), ...act.todo.map(entry(false))],
      });
    }
    case "spend":
      return addTime(actor, { number, duration: act.duration, line: act.line });
    case "link":
      return linkTickets(actor, { number, relation: act.relation, other: await numberOf(actor, act.title) });
    case "rate":
      return rateTicket(actor, { number, score: act.score, line: act.text ?? "" });
    case "take":
      return takeTicket(actor, { number });
    case "release":
      return releaseTicket(actor, { number });
    case "confirm":
    case "reopen":
    case "cancel":
      return answerOutcome(actor, { number, move: act.does });
    case "read":
      return markTicketRead(actor, { number });
    case "reply":
    case "note":
      return commentOnTicket(actor, { number, kind: act.does, body: act.text });
    case "resolve":
      return commentOnTicket(actor, { number, kind: "reply", body: act.text, resolve: true });
    case "assign":
      return assignTicket(actor, {
        number,
        leadId: cast.people[act.lead],
        helperIds: (act.helpers ?? []).map((key) => cast.people[key]),
      });
    case "follow":
      return addFollower(actor, { number, email: people[act.person].email });
    default:
      return change(cast, actor, number, act);
  }
}

function open(cast: Cast, story: Story): Promise<{ number: number }> {
  const { title, text = "", urgency = "normal", taken } = story;
  const facts = { title, categoryId: cast.categories[story.category], description: text, urgency };
  if (!taken) return openTicket(actorFor(cast, story.by), facts);
  return openTicket(actorFor(cast, taken.by), {
    ...facts,
    onBehalfOf: { userId: cast.people[story.by] },
    source: taken.source,
  });
}

function openedAt(story: Story, today: Date): number {
  if (typeof story.opened === "number") return today.getTime() - story.opened * MINUTE_MS;
  const day = new Date(today.getTime() - story.opened.days * DAY_MS).toISOString().slice(0, 10);
  return new Date(`${day}T${story.opened.at}:00Z`).getTime();
}

type Step = { at: number; play: () => Promise<unknown> };

/** The steps of a story with their times, none of them in the future. */
function stepsOf(cast: Cast, story: Story, today: Date): Step[] {
  let number = 0;
  const acts = story.acts ?? [];
  let at = Math.min(openedAt(story, today), today.getTime() - (acts.length + 1) * MINUTE_MS);
  const steps: Step[] = [{ at, play: async () => (number = (await open(cast, story)).number) }];
  acts.forEach((act, index) => {
    at = Math.min(at + act.after * MINUTE_MS, today.getTime() - (acts.length - index) * MINUTE_MS);
    steps.push({ at, play: () => perform(cast, number, act) });
  });
  return steps;
}

/** Plays all stories in the order of their times, with the clock at each; the nightly closing runs in between. */
export async function playStories(cast: Cast, stories: readonly Story[]): Promise<void> {
  const today = now();
  const steps = stories.flatMap((story) => stepsOf(cast, story, today)).sort((a, b) => a.at - b.at);
  let night = 0;
  for (const { at, play } of steps) {
    const day = Math.floor(at / DAY_MS);
    setClock(() => new Date(day * DAY_MS));
    if (day > night) await closeResolvedTickets(systemActor("close-resolved-tickets"), {});
    night = day;
    setClock(() => new Date(at));
    await play();
  }
  setClock();
}
