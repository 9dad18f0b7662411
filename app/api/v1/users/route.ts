import { z } from "zod";
import { apiQuery, readSearch } from "@/lib/platform/api-route";
import { PageRequest } from "@/lib/platform/pagination";
import { listPeople } from "@/lib/users/queries/list-people";
import { UserFilter } from "@/lib/users/schema";

const PeopleSearch = z.strictObject({ q: UserFilter.shape.q, ...PageRequest.shape });

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
