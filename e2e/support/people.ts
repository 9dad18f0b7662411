import { hash } from "bcryptjs";
import { openTicket } from "@/lib/tickets/commands/open-ticket";
import { db } from "@/lib/platform/db/client";
import type { Role } from "@/lib/platform/actor";
import { refreshSearchTerms } from "@/lib/users/search-terms";
import { asPerson } from "@/lib/testing/actors";
import { aUser, unique } from "@/lib/testing/factories";
import type { OpenTicket } from "@/lib/tickets/schema";

export const PASSWORD = "demo-password";

/** The accounts of the demo centre. */
export const demo = {
  learner: "learner@demo.test",
  learner2: "learner2@demo.test",
  technician: "technician@demo.test",
  technician2: "technician2@demo.test",
  manager: "manager@demo.test",
  admin: "admin@demo.test",
} as const;
export type DemoAccount = keyof typeof demo;

/** Somebody with an account of their own, whose password is PASSWORD. */
export type Person = { id: number; name: string; email: string; role: Role };

/** A cheap hash: telling the product's own from a wrong password takes a third of a second each time, and is tested elsewhere. */
const CHEAP = 4;
let passwordHash: Promise<string> | undefined;

type PersonFacts = { name?: string; role?: Role; teamIds?: readonly number[] };

/** A new person who has done nothing yet; a learner unless said. */
export async function newPerson(facts: PersonFacts = {}): Promise<Person> {
  passwordHash ??= hash(PASSWORD, CHEAP);
  const person = await aUser({ ...facts, email: `${unique("p")}@example.test`, passwordHash: await passwordHash });
  await db.$transaction((tx) => refreshSearchTerms(tx, person));
  return person;
}

/** The demo account as a row. */
export async function demoPerson(account: DemoAccount): Promise<Person> {
  const select = { id: true, name: true, role: true };
  return {
    ...(await db.user.findUniqueOrThrow({ where: { email: demo[account] }, select })),
    email: demo[account],
  };
}

/** The id of a category of the demo centre, by its name. */
export async function categoryId(name = "Ordinateur"): Promise<number> {
  return (await db.category.findFirstOrThrow({ where: { name }, select: { id: true } })).id;
}

/** A ticket opened by a person with the product's own command, so with its event, team and access; gives its number. */
export async function fileTicket(
  requester: Pick<Person, "id" | "role">,
  facts: Partial<OpenTicket> & { title: string },
): Promise<number> {
  const input = { categoryId: facts.categoryId ?? (await categoryId()), ...facts };
  return (await openTicket(asPerson(requester), input)).number;
}
