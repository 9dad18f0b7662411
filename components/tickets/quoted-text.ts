const LINES = 20;
const CHARACTERS = 1_000;

/** The beginning of a text, to the end of a word where there is one. */
function beginning(text: string): string {
  if (text.length <= CHARACTERS) return text;
  const cut = text.slice(0, CHARACTERS).toWellFormed();
  if (/\s/u.test(text.charAt(CHARACTERS))) return cut.trimEnd();
  const words = cut.replace(/\s+\S*$/u, "");
  // One word longer than what is quoted has no end to stop at.
  return words === "" ? cut : words;
}

/** The beginning of a message as a Markdown quote, to be answered under; it ends with a word, and an ellipsis where there is more. */
export function quotedText(text: string): string {
  const whole = text.trim();
  const shown = beginning(whole).split("\n").slice(0, LINES).join("\n").trimEnd();
  const said = shown.split("\n").map((line) => (line.trim() === "" ? ">" : `> ${line}`));
  return `${said.join("\n")}${shown === whole ? "" : " …"}\n\n`;
}
