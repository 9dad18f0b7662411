const LINES = 20;
const CHARACTERS = 1_000;

/** The beginning of a message as a Markdown quote, to be answered under. */
export function quotedText(text: string): string {
  const cut = text.trim().slice(0, CHARACTERS).toWellFormed();
  const lines = cut.split("\n").slice(0, LINES);
  const whole = lines.join("\n").length === text.trim().length;
  const said = lines.map((line) => (line.trim() === "" ? ">" : `> ${line}`)).join("\n");
  return `${said}${whole ? "" : " …"}\n\n`;
}
