import { pageAnswer } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { TeamAnswer } from "@/lib/teams/api-answers";
import { pageOnly } from "../shared-inputs";

const listTeams: ApiOperation = {
  id: "listTeams",
  method: "get",
  path: "/teams",
  tag: "To choose from",
  summary: "List teams",
  description: "The teams that tickets can be given to, by name. Staff only.",
  scope: "read",
  query: pageOnly,
  answers: {
    200: {
      description: "One page.",
      schema: pageAnswer(TeamAnswer),
      example: { items: [{ id: "1", name: "Computers" }], nextCursor: null },
    },
  },
  errors: { forbidden: "You are not of the staff." },
};

export const teamOperations: readonly ApiOperation[] = [listTeams];
