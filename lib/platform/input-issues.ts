import type { z } from "zod";
import type { InputIssue, MessageParams } from "./errors";

type Issue = z.core.$ZodIssue;

const isKey = (message: string) => /^[a-z]\w*(\.\w+)+$/i.test(message);

function keyOf(issue: Issue): { key: string; params?: MessageParams } {
  if (issue.code === "custom")
    return {
      key: isKey(issue.message) ? issue.message : "validation.invalid",
      params: (issue.params ?? {}) as MessageParams,
    };
  if (isKey(issue.message)) return { key: issue.message };
  switch (issue.code) {
    case "invalid_type":
      // zod leaves the input out of its issues; only its own sentence still tells a missing value from a wrong one.
      return { key: issue.message.endsWith("received undefined") ? "validation.required" : "validation.invalid" };
    case "too_small":
      return { key: "validation.tooSmall", params: { min: Number(issue.minimum) } };
    case "too_big":
      return { key: "validation.tooBig", params: { max: Number(issue.maximum) } };
    case "invalid_format":
      return { key: issue.format === "email" ? "validation.email" : "validation.invalid" };
    case "unrecognized_keys":
      return { key: "validation.unknownField" };
    default:
      return { key: "validation.invalid" };
  }
}

/** Turns zod's issues into message keys with their paths; texts that carry a key of their own keep it. */
export function toInputIssues(error: z.ZodError): InputIssue[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === "symbol" ? String(part) : part)),
    ...keyOf(issue),
  }));
}
