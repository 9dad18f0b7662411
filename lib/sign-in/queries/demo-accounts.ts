import type { Actor, Role } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { env } from "../../platform/env";
import { demoEmails } from "../labels";

export type DemoAccount = { id: number; name: string; email: string; role: Role };

/** The demonstration accounts in the order of the sign-in page; none outside the demonstration. */
export async function listDemoAccounts(_actor: Actor): Promise<DemoAccount[]> {
  if (!env().APPTICKET_DEMO) return [];
  const people = await db.user.findMany({
    where: { email: { in: [...demoEmails] }, active: true },
    select: { id: true, name: true, email: true, role: true },
  });
  return demoEmails.flatMap((email) =>
    people.flatMap((person) => (person.email === email ? [{ ...person, email }] : [])),
  );
}
