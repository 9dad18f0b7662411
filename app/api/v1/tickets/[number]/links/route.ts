import type { Actor } from "@/lib/platform/actor";
import { apiQuery, apiRoute, readInput } from "@/lib/platform/api-route";
import type { ExecutionOptions } from "@/lib/platform/command";
import { TicketNumber } from "@/lib/platform/ids";
import { LinkToMake } from "@/lib/relations/api-shape";
import { linkTickets } from "@/lib/relations/commands/link-tickets";
import type { LinkTickets } from "@/lib/relations/schema";
import { numberIn } from "../../../ticket-number";
import { linksOf, linkTo } from "./links-of";

export const GET = apiQuery(linksOf, {
  inPath: numberIn,
});

async function makeLink(actor: Actor, link: LinkTickets, options?: ExecutionOptions) {
  await linkTickets(actor, link, options);
  return link;
}

export const POST = apiRoute(makeLink, {
  status: 201,
  input: (body, params) => {
    const number = numberIn(params);
    const { relation, ticket } = readInput(LinkToMake, body);
    return { number, relation, other: ticket };
  },
  names: { other: "ticket" },
  output: ({ number, relation, other }, actor) =>
    linkTo(actor, TicketNumber.parse(number), relation, TicketNumber.parse(other)),
});
