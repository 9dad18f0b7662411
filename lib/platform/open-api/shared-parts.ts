import type { JsonSchema } from "./json-schema";

/** The parameters that many operations take. */
export const documentParameters: JsonSchema = {
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "A text of your choice for this one request (8 to 100 printable characters). A repeat with the same key and the same input does nothing again and answers with what came of the first, as you may see it now.",
    schema: { type: "string", pattern: "^[\\x21-\\x7e]{8,100}$" },
    example: "4f9a1c9e-import-row-17",
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    required: false,
    description:
      "The `ETag` of what you read, in place of `version` in the body; where it is not today's, the answer is 412. `*` stands for whichever is there.",
    schema: { type: "string" },
    example: 'W/"3-mB0VqKxW2m1c5b0Q8l2p7A"',
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    required: false,
    description: "The `ETag` of the answer you have: where it would be the same, the answer is 304 and empty.",
    schema: { type: "string" },
  },
};

/** The headers that answers have. */
export const documentHeaders: JsonSchema = {
  ETag: {
    description:
      "Names this answer, weakly, or the content of a file: for `If-None-Match`, and where what was read has a version, for `If-Match`.",
    schema: { type: "string" },
  },
  RateLimit: {
    description:
      "What is left of your allowance (`r` requests) and in how many seconds it is whole again (`t`). Left out where a request is refused before it is known whose it is (some 400, 413 and 503).",
    schema: { type: "string" },
    example: '"token";r=35987;t=42',
  },
  "RateLimit-Policy": {
    description:
      "Your allowance: `q` requests in `w` seconds for each token, or for each address without one. Left out where `RateLimit` is.",
    schema: { type: "string" },
    example: '"token";q=36000;w=60',
  },
};

/** How a caller is known. */
export const securitySchemes: JsonSchema = {
  token: {
    type: "http",
    scheme: "bearer",
    description:
      "A token of a person, `Authorization: Bearer appt_…`, made with `POST /tokens` or in the account's settings. It may do what its scopes say, and never more than its person.",
  },
};
