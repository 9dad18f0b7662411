import { aboutPage, pageAnswer } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { PersonAnswer } from "@/lib/users/api-answers";
import { PeopleSearch } from "./people-search";

const listUsers: ApiOperation = {
  id: "listUsers",
  method: "get",
  path: "/users",
  tag: "To choose from",
  summary: "List people",
  description: "The people with an active account, in the order of their ids. Staff only.",
  scope: "read",
  query: { schema: PeopleSearch, about: { q: "Words of their name or address.", ...aboutPage } },
  answers: {
    200: {
      description: "One page.",
      schema: pageAnswer(PersonAnswer),
      example: {
        items: [{ id: "7", name: "Inès Moreau", email: "learner@demo.test", role: "learner" }],
        nextCursor: null,
      },
    },
  },
  errors: { forbidden: "You are not of the staff." },
};

export const userOperations: readonly ApiOperation[] = [listUsers];
