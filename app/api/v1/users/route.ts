import { apiQuery, readSearch } from "@/lib/platform/api-route";
import { listPeople } from "@/lib/users/queries/list-people";
import { PeopleSearch } from "./people-search";

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
