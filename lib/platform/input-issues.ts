import type { z } from "zod";
import type { InputIssue, MessageParams } from "./errors";

type Issue = z.core.$ZodIssue;

const isKey = (message: string) => /^[a-z]\w*(\.\w+)+$/i.test(message);

/** Whether nothing stands where an issue is; zod leaves the input out of its issues. */
function isMissing({ path }: Issue, sent: unknown): boolean {
  let value = sent;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return false;
    value = Object.hasOwn(value, part) ? (value as Record<PropertyKey, unknown>)[part] : undefined;
  }
  return path.length > 0 && value === undefined;
}

function keyOf(issue: Issue, sent: unknown): { key: string; params?: MessageParams } {
  if (issue.code === "custom")
    return {
      key: isKey(issue.message) ? issue.message : "validation.invalid",
      params: (issue.params ?? {}) as MessageParams,
    };
  if (isKey(issue.message)) return { key: issue.message };
  if (issue.code !== "unrecognized_keys" && isMissing(issue, sent)) return { key: "validation.required" };
  switch (issue.code) {
    case "invalid_type":
      // What was read from something else that was sent is told by zod's own sentence only.
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

/** Turns zod's issues into message keys with their paths; what was sent tells a missing value from a wrong one; texts that carry a key of their own keep it. */
export function toInputIssues(error: z.ZodError, sent?: unknown): InputIssue[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === "symbol" ? String(part) : part)),
    ...keyOf(issue, sent),
  }));
}
