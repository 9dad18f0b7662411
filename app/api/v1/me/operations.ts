import type { ApiOperation } from "@/lib/platform/api-operation";
import { OwnAccountAnswer } from "@/lib/users/api-answers";
import { NoParameters } from "../whole-list";

const getMe: ApiOperation = {
  id: "getMe",
  method: "get",
  path: "/me",
  tag: "Account",
  summary: "Get your own account",
  description: "Whose token this is.",
  scope: "read",
  query: { schema: NoParameters, about: {} },
  answers: {
    200: {
      description: "The account.",
      schema: OwnAccountAnswer,
      example: { id: "3", name: "Karim Benali", email: "technician@demo.test", role: "technician", locale: "fr" },
    },
  },
  errors: {},
};

export const accountOperations: readonly ApiOperation[] = [getMe];
