import type { ApiClient } from "./api-client";
import type { Account, Page, Person, Reference } from "./api-types";
import { ConsoleError } from "./console-error";
import type { Context } from "./context";
import { safeLine } from "./safe-text";
import { folded } from "./spoken";

const ALL = "100";

/** A short list of the API, read to its end. */
async function whole<Row>(client: ApiClient, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page<Row> = await client.get(path, { limit: ALL, cursor });
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows;
}

export const listCategories = (client: ApiClient) => whole<Reference>(client, "/categories");
export const listTeams = (client: ApiClient) => whole<Reference>(client, "/teams");

/** The one that an id or a name means; a name may be unfinished where it fits only one. */
function meant<Row extends Reference>(rows: readonly Row[], typed: string, { t }: Context): Row {
  const wanted = folded(typed);
  const exact = rows.filter(({ id, name }) => id === typed || folded(name) === wanted);
  const fitting = exact.length > 0 ? exact : rows.filter(({ name }) => folded(name).startsWith(wanted));
  const [only, another] = fitting;
  if (only && !another) return only;
  const names = (another ? fitting : rows).map(({ id, name }) => `${safeLine(name)} (${id})`).join(", ");
  throw new ConsoleError("usage", t(another ? "choice.several" : "choice.none", { typed, names }));
}

/** The category of an id or name. */
export async function findCategory(context: Context, client: ApiClient, typed: string): Promise<Reference> {
  return meant(await listCategories(client), typed, context);
}

/** The team of an id or name. */
export async function findTeam(context: Context, client: ApiClient, typed: string): Promise<Reference> {
  return meant(await listTeams(client), typed, context);
}

/** The person of an id, an address, a name, or `me`. */
export async function findPerson(context: Context, client: ApiClient, typed: string): Promise<Reference> {
  if (/^(me|moi)$/i.test(typed)) return client.get<Account>("/me");
  if (/^\d+$/.test(typed)) return { id: typed, name: typed };
  const { items } = await client.get<Page<Person>>("/users", { q: typed, limit: ALL });
  const byAddress = items.find(({ email }) => email.toLowerCase() === typed.toLowerCase());
  if (byAddress) return byAddress;
  if (items.length === 0) throw new ConsoleError("notFound", context.t("choice.nobody", { typed }));
  const [only, another] = items;
  return only && !another ? only : meant(items, typed, context);
}
