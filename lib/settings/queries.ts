import type { Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import { cached } from "../platform/short-cache";
import { settingsPolicy } from "./policy";
import { readCentre, type Centre } from "./read-centre";

import type { ColumnLimits } from "./schema";

export type { Centre } from "./read-centre";

/** The centre's settings, with defaults for those nobody has set; no secrets are among them. */
export async function getCentre(): Promise<Centre> {
  const { revision: _, ...centre } = await readCentre(db);
  return centre;
}

const sharedCentre = () => cached("centre", () => readCentre(db));

/** The centre's name, at most 2 s old: it stands on every page. */
export async function getCentreName(): Promise<string> {
  return (await sharedCentre()).name;
}

/** How many tickets the columns of the board should hold at most; at most 2 s old. */
export async function getColumnLimits(): Promise<ColumnLimits> {
  return (await sharedCentre()).columnLimits;
}

/** The centre's settings and the revision they are at, for administrators. Throws forbidden. */
export async function getSettings(actor: Actor): Promise<Centre & { revision: number }> {
  if (!settingsPolicy.read(actor)) throw forbidden();
  return readCentre(db);
}
