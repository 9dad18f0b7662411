import { hasRole, isStaff, type UserActor } from "../platform/actor";
import { canSee, type VisibilityFacts } from "../tickets/policy";
import type { ChangeKind, LiveChanges } from "./changes";
import type { PresenceChange } from "./presence-watch";
import type { FollowedEvent, FollowedNotification } from "./read-changes";

export type Sight = ReadonlyMap<number, VisibilityFacts>;

/** Facts about a message, told as news of its kind. */
const ABOUT_MESSAGES = new Set(["ticket.commentEdited", "ticket.commentDeleted", "ticket.commentRetracted"]);
const KIND: Readonly<Record<string, ChangeKind>> = {
  "ticket.opened": "opened",
  "ticket.replied": "reply",
  "ticket.noted": "note",
};
/** Changes that no counter follows. */
const UNCOUNTED = new Set([
  "ticket.replied",
  "ticket.noted",
  ...ABOUT_MESSAGES,
  "ticket.titleChanged",
  "ticket.descriptionChanged",
  "ticket.followerAdded",
  "ticket.followerRemoved",
  "ticket.placed",
  "ticket.checklistAdded",
  "ticket.checklistTicked",
  "ticket.checklistUnticked",
  "ticket.checklistRenamed",
  "ticket.checklistMoved",
  "ticket.checklistRemoved",
  "ticket.timerStarted",
  "ticket.timerDropped",
  "ticket.timeSpent",
  "ticket.timeChanged",
  "ticket.timeRemoved",
  "ticket.rated",
  "ticket.attachmentRemoved",
  "ticket.attachmentChecked",
  "ticket.linked",
  "ticket.unlinked",
  "ticket.blocked",
  "ticket.unblocked",
  "ticket.externalLinkAdded",
  "ticket.externalLinkRemoved",
  "ticket.mergedIn",
  "ticket.unmergedFrom",
  "ticket.split",
]);

/** About no ticket, but every board of staff shows it. */
const ON_BOARDS = new Set(["centre.columnLimitChanged"]);

const sees = (actor: UserActor, ticketId: number, sight: Sight) => {
  const facts = sight.get(ticketId);
  return facts !== undefined && canSee(actor, facts);
};

const factsOf = ({ data }: FollowedEvent) => (data ?? {}) as Record<string, unknown>;

function kindOf(event: FollowedEvent): ChangeKind {
  if (ABOUT_MESSAGES.has(event.name)) return factsOf(event)["kind"] === "note" ? "note" : "reply";
  return KIND[event.name] ?? "facts";
}

/** Learners hear of public facts only; that they were let in themselves is theirs to know. */
function hears(actor: UserActor, event: FollowedEvent): boolean {
  // No history shows that a message was taken back, but who has it on the screen must lose it.
  if (event.name === "ticket.commentRetracted") return isStaff(actor) || factsOf(event)["kind"] === "reply";
  if (isStaff(actor)) return event.audience !== "admin";
  if (event.audience === "public") return true;
  return event.name === "ticket.followerAdded" && factsOf(event)["userId"] === actor.userId;
}

/** True when an event took a ticket out of the actor's sight: their lists are shorter now. */
function loses(actor: UserActor, event: FollowedEvent): boolean {
  const { from, userId } = factsOf(event);
  if (event.name === "ticket.followerRemoved") return userId === actor.userId;
  if (!actor.restrictedToTeams) return false;
  if (event.name === "ticket.leadChanged") return from === actor.userId;
  if (event.name === "ticket.helperRemoved") return userId === actor.userId;
  return event.name === "ticket.teamChanged" && (from === null || actor.teamIds.some((id) => id === from));
}

export type Happened = {
  events: readonly FollowedEvent[];
  notifications: readonly FollowedNotification[];
  presences: readonly PresenceChange[];
};

/** The numbers of the tickets that anything of it is about. */
export function ticketsOf({ events, notifications, presences }: Happened): number[] {
  return [
    ...events.filter(({ subjectType }) => subjectType === "ticket").map(({ subjectId }) => subjectId),
    ...[...notifications, ...presences].flatMap(({ ticketId }) => ticketId ?? []),
  ];
}

const isOwn = (actor: UserActor, { actorKind, actorId }: FollowedEvent) =>
  actorKind === "user" && actorId === actor.userId;

function toldEvents(actor: UserActor, events: readonly FollowedEvent[], sight: Sight) {
  const tickets = new Map<number, Set<ChangeKind>>();
  const others = new Set<number>();
  let counts = false;
  for (const event of events) {
    if (event.subjectType !== "ticket") {
      if (isStaff(actor) && ON_BOARDS.has(event.name)) counts = true;
    } else if (!sees(actor, event.subjectId, sight)) {
      if (loses(actor, event)) counts = true;
    } else if (hears(actor, event)) {
      const kinds = tickets.get(event.subjectId) ?? new Set();
      tickets.set(event.subjectId, kinds.add(kindOf(event)));
      if (!isOwn(actor, event)) others.add(event.subjectId);
      if (isStaff(actor) && !UNCOUNTED.has(event.name)) counts = true;
    }
  }
  return {
    tickets: Object.fromEntries([...tickets].map(([number, all]) => [number, [...all]])),
    own: [...tickets.keys()].filter((number) => !others.has(number)),
    counts,
  };
}

/**
 * What an actor may be told of what happened, after the same rules as the queries; null for nothing at all. `sight` holds
 * the tickets as they are now.
 */
export function toldChanges(actor: UserActor, happened: Happened, sight: Sight): LiveChanges | null {
  const { tickets, own, counts } = toldEvents(actor, happened.events, sight);
  const notified = happened.notifications.some(
    ({ userId, ticketId }) =>
      userId === actor.userId && (ticketId === null ? hasRole(actor, "admin") : sees(actor, ticketId, sight)),
  );
  const presence = happened.presences
    .filter(({ ticketId, toLearners }) => (toLearners || isStaff(actor)) && sees(actor, ticketId, sight))
    .map(({ ticketId }) => ticketId);
  const changes: LiveChanges = {
    ...(Object.keys(tickets).length > 0 ? { tickets } : {}),
    ...(own.length > 0 ? { own } : {}),
    ...(counts ? { counts } : {}),
    ...(notified ? { notifications: true } : {}),
    ...(presence.length > 0 ? { presence } : {}),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}
