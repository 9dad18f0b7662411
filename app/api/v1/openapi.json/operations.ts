import { z } from "zod";
import type { ApiOperation } from "@/lib/platform/api-operation";

const getOpenApiDocument: ApiOperation = {
  id: "getOpenApiDocument",
  method: "get",
  path: "/openapi.json",
  tag: "This document",
  summary: "Get this document",
  description: "The OpenAPI 3.1 document of this API. Needs no token, and may be kept for five minutes.",
  scope: null,
  answers: {
    200: {
      description: "The document.",
      schema: z.looseObject({ openapi: z.string() }),
      example: { openapi: "3.1.0" },
    },
  },
  errors: {},
};

export const documentOperations: readonly ApiOperation[] = [getOpenApiDocument];
