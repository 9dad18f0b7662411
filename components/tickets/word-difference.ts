export type DifferencePart = { kind: "same" | "removed" | "added"; text: string };

/** Beyond so many comparisons, what differs is shown as one block: a page must not stand still for it. */
const COMPARED_MOST = 1_000_000;
const CONTEXT = 160;

const words = (text: string) => text.match(/\s+|[^\s]+/gu) ?? [];

function shared(
  a: readonly string[],
  b: readonly string[],
  most: number,
  at: (list: readonly string[], n: number) => string | undefined,
) {
  let count = 0;
  while (count < most && at(a, count) === at(b, count)) count += 1;
  return count;
}

/** How long the longest common sequence of the rests of two lists is, from every place of both. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, next] = [lengths[i], lengths[i + 1]];
    if (!row || !next) continue;
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  }
  return lengths;
}

function middle(a: readonly string[], b: readonly string[]): DifferencePart[] {
  if (a.length * b.length > COMPARED_MOST)
    return [
      { kind: "removed", text: a.join("") },
      { kind: "added", text: b.join("") },
    ];
  const lengths = commonLengths(a, b);
  const parts: DifferencePart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]];
    if (mine !== undefined && mine === theirs) {
      parts.push({ kind: "same", text: mine });
      i += 1;
      j += 1;
    } else if (
      mine !== undefined &&
      (theirs === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      parts.push({ kind: "removed", text: mine });
      i += 1;
    } else {
      parts.push({ kind: "added", text: theirs ?? "" });
      j += 1;
    }
  }
  return parts;
}

/** Parts of one kind side by side as one; a space between two changes changes with them. */
function joined(parts: readonly DifferencePart[]): DifferencePart[] {
  const result: DifferencePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else if (part.text !== "") result.push({ ...part });
  }
  return result;
}

const cut = {
  start: (text: string) => (text.length > CONTEXT ? `…${text.slice(-CONTEXT)}` : text),
  end: (text: string) => (text.length > CONTEXT ? `${text.slice(0, CONTEXT)}…` : text),
};

/** What was taken out of a text and what was put in, word by word; long shared beginnings and ends are cut to what stands near. */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const [a, b] = [words(before), words(after)];
  const most = Math.min(a.length, b.length);
  const start = shared(a, b, most, (list, n) => list[n]);
  const end = shared(a, b, most - start, (list, n) => list[list.length - 1 - n]);
  return joined([
    { kind: "same", text: cut.start(a.slice(0, start).join("")) },
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { kind: "same", text: cut.end(a.slice(a.length - end).join("")) },
  ]);
}
