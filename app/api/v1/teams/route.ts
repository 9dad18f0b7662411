import { isStaff, type Actor } from "@/lib/platform/actor";
import { apiQuery, apiRoute, readInput, readSearch } from "@/lib/platform/api-route";
import { forbidden } from "@/lib/platform/errors";
import type { PageRequest } from "@/lib/platform/pagination";
import { TeamToMake } from "@/lib/teams/api-shape";
import { createTeam } from "@/lib/teams/commands/create-team";
import { listTeams } from "@/lib/teams/queries";
import { PageOnly, pageOfWhole } from "../whole-list";
import { writtenTeam } from "./written-team";

async function activeTeams(actor: Actor, page: PageRequest) {
  if (!isStaff(actor)) throw forbidden();
  return pageOfWhole(await listTeams(actor), page);
}

export const GET = apiQuery(activeTeams, {
  input: (search) => readSearch(PageOnly, search),
  output: ({ items, nextCursor }) => ({ items: items.map(({ id, name }) => ({ id: String(id), name })), nextCursor }),
});

export const POST = apiRoute(createTeam, {
  status: 201,
  input: (body) => readInput(TeamToMake, body),
  location: ({ id }) => `/api/v1/teams/${String(id)}`,
  output: writtenTeam,
});
