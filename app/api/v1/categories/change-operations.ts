import { z } from "zod";
import { CategoryDetailAnswer, categoryExample } from "@/lib/categories/api-answers";
import { CategoryPatch, CategoryToMake } from "@/lib/categories/api-shape";
import { aboutVersion } from "@/lib/platform/api-answers";
import type { ApiInput, ApiOperation } from "@/lib/platform/api-operation";
import { CategoryId } from "@/lib/platform/ids";

const categoryInPath: ApiInput = {
  schema: z.strictObject({ id: CategoryId }),
  about: { id: "The category's id." },
};
const administratorsOnly = "You are no administrator.";
const noSuchCategory = "There is no such category, or it is not in use.";
const about = {
  name: "How it is called: no other category's name.",
  icon: "What is drawn beside it: the name of a Lucide icon, one of these.",
  kind: "What it is about.",
  defaultTeam: "The id of the team that its tickets come to; null for none.",
};

const makeCategory: ApiOperation = {
  id: "makeCategory",
  method: "post",
  path: "/categories",
  tag: "People and teams",
  summary: "Make a category",
  description: "Makes a category, last in their order. Administrators only.",
  scope: "admin",
  repeatable: true,
  body: {
    schema: CategoryToMake,
    about,
    example: { name: "Computer", icon: "monitor", kind: "hardware", defaultTeam: "1" },
  },
  answers: {
    201: {
      description: "The category.",
      schema: CategoryDetailAnswer,
      example: categoryExample,
      headers: { Location: "Where it is from now on: `/api/v1/categories/{id}`." },
    },
  },
  errors: {
    forbidden: administratorsOnly,
    not_found: noSuchCategory,
    conflict: "There are as many categories as there may be.",
  },
};

const getCategory: ApiOperation = {
  id: "getCategory",
  method: "get",
  path: "/categories/{id}",
  tag: "To choose from",
  summary: "Get a category",
  description: "A category: to staff in use or not, to others while it is in use.",
  scope: "read",
  parameters: categoryInPath,
  answers: { 200: { description: "The category.", schema: CategoryDetailAnswer, example: categoryExample } },
  errors: { not_found: noSuchCategory },
};

const changeCategory: ApiOperation = {
  id: "changeCategory",
  method: "patch",
  path: "/categories/{id}",
  tag: "People and teams",
  summary: "Change a category",
  description:
    "Changes the fields that are sent and leaves the others. A category is never deleted, only taken out of use. Administrators only.",
  scope: "admin",
  versioned: true,
  parameters: categoryInPath,
  body: {
    schema: CategoryPatch,
    about: { version: aboutVersion, active: "Whether it can be chosen.", ...about },
    example: { version: 1, active: false },
  },
  answers: {
    200: { description: "The category as it is now.", schema: CategoryDetailAnswer, example: categoryExample },
  },
  errors: {
    forbidden: administratorsOnly,
    not_found: noSuchCategory,
    conflict: "The version is not today's, or no other category is in use.",
  },
};

export const categoryChangeOperations: readonly ApiOperation[] = [makeCategory, getCategory, changeCategory];
