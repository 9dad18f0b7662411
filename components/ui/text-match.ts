export type TextPart = { text: string; matched: boolean };

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether a text holds every word of a query, whatever the accents and the case. */
export function matchesQuery(text: string, query: string) {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}

/** A text cut into the parts a query matches and those it does not. */
export function matchedParts(text: string, query: string): TextPart[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return text === "" ? [] : [{ text, matched: false }];
  const letters = Array.from(text.normalize("NFC"));
  const foldedLetters = letters.map(fold);
  const marked = letters.map(() => false);
  const folded = foldedLetters.join("");
  const letterAt = foldedLetters.flatMap((part, index) => Array.from(part, () => index));
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      for (let i = at; i < at + word.length; i += 1) marked[letterAt[i] ?? -1] = true;
    }
  }
  return letters.reduce<TextPart[]>((parts, letter, index) => {
    const last = parts.at(-1);
    const matched = marked[index] ?? false;
    if (last?.matched === matched) last.text += letter;
    else parts.push({ text: letter, matched });
    return parts;
  }, []);
}
