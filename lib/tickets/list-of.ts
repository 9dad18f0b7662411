import { z } from "zod";

/** "a,b" as addresses carry it, or an array. */
export const listOf = <T extends z.ZodType>(element: T, max: number) =>
  z.preprocess(
    (value) =>
      typeof value === "string"
        ? value
            .split(",")
            .map((part) => part.trim())
            .filter(Boolean)
        : value,
    z.array(element).max(max),
  );
