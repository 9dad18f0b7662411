import { apiQuery, readSearch } from "@/lib/platform/api-route";
import { ownAccount } from "@/lib/users/queries/list-people";
import { NoParameters } from "../whole-list";

export const GET = apiQuery(ownAccount, {
  input: (search) => readSearch(NoParameters, search),
  output: ({ id, ...account }) => ({ id: String(id), ...account }),
});
