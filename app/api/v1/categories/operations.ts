import { CategoryAnswer } from "@/lib/categories/api-answers";
import { pageAnswer } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { pageOnly } from "../shared-inputs";

const listCategories: ApiOperation = {
  id: "listCategories",
  method: "get",
  path: "/categories",
  tag: "To choose from",
  summary: "List categories",
  description: "The categories that are in use, in the centre's order.",
  scope: "read",
  query: pageOnly,
  answers: {
    200: {
      description: "One page.",
      schema: pageAnswer(CategoryAnswer),
      example: { items: [{ id: "2", name: "Computer", icon: "monitor", kind: "hardware" }], nextCursor: null },
    },
  },
  errors: {},
};

export const categoryOperations: readonly ApiOperation[] = [listCategories];
