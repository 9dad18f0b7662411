import type { Prisma, Tx } from "../platform/db/client";
import { foldText } from "../platform/text";

/** Who can be called by name in a note: those who read it. */
export const mentionable = {
  active: true,
  contact: false,
  service: false,
  role: { in: ["technician", "manager", "admin"] },
} satisfies Prisma.UserWhereInput;

const CALLS_READ = 50;
const WORDS_OF_NAME = 6;
const NAME_MAX = 100;
const FOUND = 200;

/** What may be a name after an @: its first words, the most of them first. */
function possibleNames(after: string): string[] {
  const line = after.slice(0, NAME_MAX).split("\n")[0] ?? "";
  const ends = [...line.matchAll(/[\p{L}\p{N}\p{M}.)](?![\p{L}\p{N}\p{M}])/gu)].map(({ index }) => index + 1);
  return ends
    .slice(0, WORDS_OF_NAME * 2)
    .map((end) => line.slice(0, end))
    .reverse();
}

/** For each @ of a text, what may be the name of who is called. */
export function calledNames(text: string): string[][] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_.])@(?=\p{L})/gu)]
    .slice(0, CALLS_READ)
    .map(({ index }) => possibleNames(text.slice(index + 1, index + 1 + NAME_MAX)));
}

export type Mention = { userId: number; written: string; today: string };

/** Whom a text calls: active staff whose whole name stands after an @, whatever the accents and the case; the longest name counts. */
export async function findMentions(db: Pick<Tx, "user">, text: string): Promise<Mention[]> {
  const calls = calledNames(text);
  const names = [...new Set(calls.flat())];
  if (names.length === 0) return [];
  const people = await db.user.findMany({
    where: { ...mentionable, name: { in: names } },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
    take: FOUND,
  });
  const byName = Map.groupBy(people, ({ name }) => foldText(name));
  const mentions = calls.flatMap((possible) => {
    const written = possible.find((name) => byName.has(foldText(name)));
    if (written === undefined) return [];
    return (byName.get(foldText(written)) ?? []).map(({ id, name }): Mention => ({ userId: id, written, today: name }));
  });
  return [...new Map(mentions.map((mention) => [mention.userId, mention])).values()];
}
