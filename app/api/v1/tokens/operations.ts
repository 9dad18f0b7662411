import { NewTokenAnswer } from "@/lib/api-tokens/api-answers";
import { CreateApiToken } from "@/lib/api-tokens/schema";
import type { ApiOperation } from "@/lib/platform/api-operation";

const createToken: ApiOperation = {
  id: "createToken",
  method: "post",
  path: "/tokens",
  tag: "Account",
  summary: "Make a token",
  description:
    "Makes a token for whoever knows an account's password. It is shown once. Failures are counted as those of signing in are; this request takes no Idempotency-Key, so that no token is ever shown twice.",
  scope: null,
  body: {
    schema: CreateApiToken,
    about: {
      email: "The account's address.",
      password: "The account's password.",
      name: "What the token is for, as its person will read it in their account.",
      scopes: "What it may do: `read`, `write`, and `admin` for what only administrators may.",
      expiresInDays: "How long it can be used.",
    },
    example: {
      email: "technician@demo.test",
      password: "demo-password",
      name: "Timetable",
      scopes: ["read", "write"],
      expiresInDays: 90,
    },
  },
  answers: {
    201: {
      description: "The token.",
      schema: NewTokenAnswer,
      example: {
        token: "appt_h7Yk0Q2b1n8v5c3x9z4m6l0kJhGfDsAqWeRtYuIoPx1",
        id: "12",
        expiresAt: "2027-02-14T08:40:00.000Z",
      },
    },
  },
  errors: {
    unauthenticated: "The address and the password don't belong together, or the account is closed.",
    forbidden: "The account's address has not been confirmed yet.",
  },
};

const revokeCurrentToken: ApiOperation = {
  id: "revokeCurrentToken",
  method: "delete",
  path: "/tokens/current",
  tag: "Account",
  summary: "Revoke this token",
  description: "Ends the token that the request comes with, whatever its scopes.",
  scope: "any",
  answers: { 204: { description: "The token is over." } },
  errors: {},
};

export const tokenOperations: readonly ApiOperation[] = [createToken, revokeCurrentToken];
