import { z } from "zod";
import { errorCodes } from "./errors";

/** An error of the API: RFC 9457 with a code for programs. */
export const ProblemShape = z
  .strictObject({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.enum(errorCodes).describe("What a program decides by; closed within version 1."),
    detail: z.string().describe("A sentence for people, in the language of Accept-Language (fr, en)."),
    errors: z
      .array(z.strictObject({ path: z.string(), message: z.string() }))
      .optional()
      .describe("What is wrong with each field, under its name; parts of nested fields are joined by dots."),
    details: z.unknown().optional().describe("Facts about some errors, such as what changed meanwhile (conflict)."),
    requestId: z.string().describe("What the log knows the request by; also in the header X-Request-Id."),
  })
  .meta({ id: "Problem", description: "An error, as application/problem+json (RFC 9457)." });
