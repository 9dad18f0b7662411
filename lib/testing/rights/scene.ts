import { hash } from "bcryptjs";
import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { createSession } from "../../sign-in/session-rows";
import { asAnonymous, asJob, asPerson } from "../actors";
import { aCategory, aLearner, aManager, anAdmin, aTeam, aTechnician, aTicket, unique } from "../factories";

/** Who asks, in the order of the columns of the tables. The restricted technician's team is not the ticket's. */
export const askers = [
  "requester",
  "follower",
  "stranger",
  "technician",
  "restricted",
  "manager",
  "admin",
  "anonymous",
  "job",
] as const;
export type Asker = (typeof askers)[number];
type Signed = Exclude<Asker, "anonymous" | "job">;

export const PASSWORD = "old-horse-battery-staple";

/** The people who ask, the same in every test. */
export type Cast = {
  people: Record<Signed, Awaited<ReturnType<typeof aLearner>>>;
  teamId: number;
  /** Of all tickets: a centre has only so many categories. */
  categoryId: number;
  otherTeamId: number;
  passwordHash: string;
};

/** Makes the people of a centre that restricts one technician to a team. */
export async function assembleCast(): Promise<Cast> {
  const passwordHash = await hash(PASSWORD, 4);
  const [team, otherTeam] = [await aTeam(), await aTeam()];
  const account = { passwordHash };
  const people = {
    requester: await aLearner(account),
    follower: await aLearner(account),
    stranger: await aLearner(account),
    technician: await aTechnician(account),
    restricted: await aTechnician({ ...account, teamIds: [otherTeam.id] }),
    manager: await aManager(account),
    admin: await anAdmin(account),
  };
  const { id: categoryId } = await aCategory();
  return { people, teamId: team.id, categoryId, otherTeamId: otherTeam.id, passwordHash };
}

export type Scene = Cast & {
  asker: Actor;
  /** The id of who asks; 0 for nobody in particular. */
  me: number;
  ticket: number;
  /** Somebody else, with an account that nobody else uses. */
  target: { id: number; email: string };
};
export type Given = Omit<NonNullable<Parameters<typeof aTicket>[0]>, "requesterId" | "followerIds" | "teamId">;

async function actorOf(cast: Cast, asker: Asker): Promise<{ actor: Actor; me: number }> {
  if (asker === "anonymous") return { actor: asAnonymous(), me: 0 };
  if (asker === "job") return { actor: asJob(), me: 0 };
  const person = cast.people[asker];
  const { tokenVersion } = await db.user.findUniqueOrThrow({
    where: { id: person.id },
    select: { tokenVersion: true },
  });
  const session = { userId: person.id, tokenVersion, userAgent: "", address: "192.0.2.1", now: now() };
  const sessionId = await db.$transaction((tx) => createSession(tx, session));
  const restricted = asker === "restricted" ? { teamIds: [cast.otherTeamId], restrictedToTeams: true } : {};
  return { actor: asPerson(person, { ...restricted, sessionId }), me: person.id };
}

/** A ticket of the requester in the team that is not the restricted technician's, and who asks about it. */
export async function setScene(cast: Cast, asker: Asker, given: Given): Promise<Scene> {
  const { people, teamId, categoryId } = cast;
  const facts = { requesterId: people.requester.id, followerIds: [people.follower.id], teamId, categoryId };
  const ticket = await aTicket({ ...given, ...facts });
  const target = await aLearner({ email: `${unique("t")}@example.test`, passwordHash: cast.passwordHash });
  const { actor, me } = await actorOf(cast, asker);
  return { ...cast, asker: actor, me, ticket: ticket.id, target };
}
