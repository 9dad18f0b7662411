/** How many letters have to be put in, left out, changed, or swapped with the next one, to make one word of another. */
function distance(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const ways = [(last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1)];
      if (swapped) ways.push((before[at - 2] ?? 0) + 1);
      next.push(Math.min(...ways));
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}

/** No word is a slip of the pen for another that is so much longer or shorter. */
const MOST = 2;

/** The name that somebody meant who typed another word: the only one that begins so, or the nearest that is near enough; else null. */
export function nearName(typed: string, names: readonly string[]): string | null {
  const word = typed.toLowerCase();
  const [begun, another] = names.filter((name) => word.length > 1 && name.startsWith(word));
  if (begun !== undefined && another === undefined) return begun;
  const near = names
    .filter((name) => Math.abs(name.length - word.length) <= MOST)
    .map((name) => ({ name, far: distance(word, name) }))
    .filter(({ far }) => far <= Math.min(MOST, Math.floor(word.length / 2.5)));
  const [first, second] = near.toSorted((one, other) => one.far - other.far);
  return first && first.far !== second?.far ? first.name : null;
}
