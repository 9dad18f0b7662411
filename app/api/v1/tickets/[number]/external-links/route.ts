import { apiQuery, apiRoute, readInput } from "@/lib/platform/api-route";
import { TicketNumber } from "@/lib/platform/ids";
import { PageToLink } from "@/lib/relations/api-shape";
import { addExternalLink } from "@/lib/relations/commands/add-external-link";
import { numberIn } from "../../../ticket-number";
import { externalLinkOf, externalLinksOf } from "./external-links-of";

export const GET = apiQuery(externalLinksOf, {
  inPath: numberIn,
});

export const POST = apiRoute(addExternalLink, {
  status: 201,
  input: (body, params) => {
    const number = numberIn(params);
    return { number, ...readInput(PageToLink, body) };
  },
  output: ({ number, linkId }, actor) => externalLinkOf(actor, TicketNumber.parse(number), linkId),
});
