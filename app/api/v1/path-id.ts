import type { z } from "zod";
import type { RouteParams } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";

/** What a part of the path names. Throws not_found for what can't be one. */
export function partOf<Schema extends z.ZodType>(schema: Schema, params: RouteParams, name: string): z.output<Schema> {
  const parsed = schema.safeParse(params[name]);
  if (!parsed.success) throw notFound();
  return parsed.data;
}
