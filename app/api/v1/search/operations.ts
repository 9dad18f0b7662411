import { z } from "zod";
import { IdAnswer, pageAnswer } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { statuses } from "@/lib/tickets/status";
import { SearchWords } from "./search-words";

const FoundAnswer = z
  .strictObject({
    number: z.int().positive(),
    title: z.string(),
    status: z.enum(statuses),
    requester: z.strictObject({ id: IdAnswer, name: z.string() }),
    excerpt: z.string().nullable().describe("Where the words stand, when the title and the requester don't show them."),
  })
  .meta({ id: "FoundTicket", description: "A ticket that a search found." });

const searchTickets: ApiOperation = {
  id: "searchTickets",
  method: "get",
  path: "/search",
  tag: "Search",
  summary: "Find tickets by words",
  description:
    "The ten tickets that fit best, by their number, title, requester, description and messages, those that you see; notes are searched for staff. `GET /tickets?q=` gives all that is found, a page at a time.",
  scope: "read",
  query: { schema: SearchWords, about: { q: "Words, all of which must stand somewhere, or a number." } },
  answers: {
    200: {
      description: "What was found.",
      schema: pageAnswer(FoundAnswer),
      example: {
        items: [
          {
            number: 1042,
            title: "The screen of desk 4 stays black",
            status: "in_progress",
            requester: { id: "7", name: "Inès Moreau" },
            excerpt: null,
          },
        ],
        nextCursor: null,
      },
    },
  },
  errors: {},
};

export const searchOperations: readonly ApiOperation[] = [searchTickets];
