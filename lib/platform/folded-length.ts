const LINES_SHOWN = 40;
const CHARACTERS_SHOWN = 4_000;
/** A little more than what is shown isn't worth a button. */
const SLACK = 1.2;

function endOfLine(text: string, lines: number): number {
  let at = -1;
  for (let line = 0; line < lines; line += 1) {
    at = text.indexOf("\n", at + 1);
    if (at === -1) return text.length;
  }
  return at;
}

/** How many characters of a long text are shown at first; null when it is short enough to be shown whole. */
export function foldedLength(text: string): number | null {
  const fits = text.length <= CHARACTERS_SHOWN * SLACK && endOfLine(text, LINES_SHOWN * SLACK) === text.length;
  if (fits) return null;
  const end = Math.min(endOfLine(text, LINES_SHOWN), CHARACTERS_SHOWN);
  if (end < CHARACTERS_SHOWN) return end;
  const space = text.lastIndexOf(" ", end);
  const cut = space > CHARACTERS_SHOWN / 2 ? space : end;
  const insidePair = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1));
  return insidePair ? cut - 1 : cut;
}
