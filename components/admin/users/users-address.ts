import { UserFilter } from "@/lib/users/schema";

export const userViews = ["all", "learner", "technician", "manager", "admin", "invited", "deactivated"] as const;
export type UserView = (typeof userViews)[number];

const VIEW_FILTERS: Record<UserView, UserFilter> = {
  all: {},
  learner: { role: "learner" },
  technician: { role: "technician" },
  manager: { role: "manager" },
  admin: { role: "admin" },
  invited: { state: "invited" },
  deactivated: { state: "deactivated" },
};

export type SearchParams = Record<string, string | string[] | undefined>;
export type UsersAddress = { view: UserView; filter: UserFilter; cursor: string | null; narrowed: boolean };

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Reads the address of the list of people; what isn't understood is left out. */
export function readUsersAddress(search: SearchParams): UsersAddress {
  const view = userViews.find((name) => name === first(search["view"])) ?? "all";
  const q = UserFilter.shape.q.safeParse(first(search["q"])?.trim() || undefined).data;
  const team = UserFilter.shape.team.safeParse(first(search["team"])).data;
  const filter = {
    ...VIEW_FILTERS[view],
    ...(q === undefined ? {} : { q }),
    ...(team === undefined ? {} : { team }),
  };
  return {
    view,
    filter,
    cursor: first(search["cursor"]) ?? null,
    narrowed: q !== undefined || team !== undefined,
  };
}

/** The address of a view, without words or team; with a position, of its next rows. */
export function usersHref(view: UserView, search: SearchParams = {}, cursor: string | null = null): string {
  const next = new URLSearchParams();
  if (view !== "all") next.set("view", view);
  for (const name of ["q", "team"]) {
    const value = first(search[name]);
    if (value) next.set(name, value);
  }
  if (cursor !== null) next.set("cursor", cursor);
  const query = next.toString();
  return query === "" ? "/admin/users" : `/admin/users?${query}`;
}
