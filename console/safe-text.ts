/**
 * What a terminal would obey instead of showing it: control characters, which begin every escape sequence, in both their
 * forms (C0 and C1), and the marks that reverse the direction of the text around them.
 */
const OBEYED =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "␡";
  return `‹U+${code.toString(16).toUpperCase().padStart(4, "0")}›`;
}

/** A text of several lines from somebody else, made harmless for a terminal: what it would obey is shown as a picture. */
export function safeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("\r\n", "\n")
    .replaceAll("\t", "    ")
    .replaceAll(OBEYED, (character) => (character === "\n" ? "\n" : picture(character)));
}

/** A text from somebody else as one harmless line. */
export function safeLine(text: string): string {
  return safeText(text.replaceAll(/\s+/g, " ").trim());
}

/** JSON in which everything a terminal would obey is written as an escape: the same value to every reader. */
export function safeJson(value: unknown, indent = 2): string {
  const text = JSON.stringify(value, null, indent);
  return text.replaceAll(OBEYED, (character) =>
    character === "\n"
      ? "\n"
      : [...Array(character.length).keys()]
          .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
          .join(""),
  );
}
