import { apiQuery, apiRoute, readInput, readSearch } from "@/lib/platform/api-route";
import { PersonToInvite, userApiNames } from "@/lib/users/api-shape";
import { createUser } from "@/lib/users/commands/create-user";
import { listPeople } from "@/lib/users/queries/list-people";
import { PeopleSearch } from "./people-search";
import { writtenPerson } from "./written-person";

export const GET = apiQuery(listPeople, {
  input: (search) => {
    const { q, ...page } = readSearch(PeopleSearch, search);
    return { q, page };
  },
  output: ({ items, nextCursor }) => ({
    items: items.map(({ id, ...person }) => ({ ...person, id: String(id) })),
    nextCursor,
  }),
});

export const POST = apiRoute(createUser, {
  status: 201,
  input: (body) => {
    const { teams, ...person } = readInput(PersonToInvite, body);
    return { ...person, teamIds: teams };
  },
  names: userApiNames,
  location: ({ id }) => `/api/v1/users/${String(id)}`,
  output: async (invited, actor) => ({
    ...(await writtenPerson(invited, actor)),
    invitation: { link: invited.link, expiresAt: invited.expiresAt.toISOString() },
  }),
});
