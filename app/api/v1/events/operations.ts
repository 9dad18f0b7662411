import { z } from "zod";
import { LoggedEventAnswer, loggedEventExample } from "@/lib/audit/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { pageOnly } from "../shared-inputs";

const followEvents: ApiOperation = {
  id: "followEvents",
  method: "get",
  path: "/events",
  tag: "Audit",
  summary: "Read the whole log",
  description:
    "Everything that happened, oldest first, in the order of the ids, to feed a warehouse. Keep `nextCursor`, which is never null, and ask with it again: no event is left out and none comes twice. An event is told once it is 15 seconds old, when none before it can still be on its way. Managers and administrators only.",
  scope: "read",
  query: pageOnly,
  answers: {
    200: {
      description: "What comes next; empty where nothing has settled since.",
      schema: z.strictObject({ items: z.array(LoggedEventAnswer), nextCursor: z.string() }),
      example: { items: [loggedEventExample], nextCursor: "OTAyMTA" },
    },
  },
  errors: { forbidden: "You are no manager or administrator." },
};

export const auditOperations: readonly ApiOperation[] = [followEvents];
