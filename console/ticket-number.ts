import { ConsoleError } from "./console-error";
import type { Context } from "./context";
import { readNumber } from "./spoken";

/** The ticket that a word names. Throws a usage error. */
export function ticketNumber({ t }: Context, word = ""): number {
  const number = readNumber(word);
  if (number !== null) return number;
  throw new ConsoleError("usage", t("usage.number", { word }));
}
