import { z } from "zod";

const partsOf = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

/** "a,b" as addresses carry it, or an array; an address that names nothing lacks something. */
export const listOf = <T extends z.ZodType>(element: T, max: number) =>
  z.preprocess(
    (value) => (typeof value === "string" ? (partsOf(value).length > 0 ? partsOf(value) : undefined) : value),
    z.array(element).max(max),
  );
