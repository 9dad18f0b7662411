import type { Written } from "@/components/ui/write-into";

/** A field's text and what is selected in it. */
export type Selected = { text: string; start: number; end: number };

export type LineMark = "bullets" | "numbers" | "tasks" | "quote";

/** Puts marks around what is selected, without the spaces at its ends, or takes them off where they are. */
export function wrapped({ text, start: from, end: to }: Selected, mark: string): Written {
  const inside = text.slice(from, to);
  const start = from + (inside.length - inside.trimStart().length);
  const end = Math.max(start, to - (inside.length - inside.trimEnd().length));
  const said = text.slice(start, end);
  const size = mark.length;
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark)
    return { start: start - size, end: end + size, text: said, select: [start - size, end - size] };
  if (said.length >= 2 * size && said.startsWith(mark) && said.endsWith(mark))
    return { start, end, text: said.slice(size, -size), select: [start, end - 2 * size] };
  return { start, end, text: mark + said + mark, select: [start + size, end + size] };
}

/** Code between the words of a line, or a block of its own for lines. */
export function asCode(selected: Selected): Written {
  const { text, start, end } = selected;
  const said = text.slice(start, end);
  if (!said.includes("\n")) return wrapped(selected, "`");
  const before = start === 0 || text[start - 1] === "\n" ? "" : "\n";
  const opened = `${before}\`\`\`\n`;
  return {
    start,
    end,
    text: `${opened}${said.replace(/\n$/, "")}\n\`\`\`\n`,
    select: [start + opened.length, start + opened.length + said.length],
  };
}

/** Makes a link of what is selected: the label of an address to be typed, or the address itself. */
export function asLink({ text, start, end }: Selected): Written {
  const said = text.slice(start, end);
  if (/^https?:\/\/\S+$/i.test(said)) return { start, end, text: `[](${said})`, select: [start + 1, start + 1] };
  const address = start + said.length + 3;
  return { start, end, text: `[${said}](https://)`, select: [address, address + "https://".length] };
}

const marks: Readonly<Record<LineMark, { is: RegExp; made: (index: number) => string }>> = {
  bullets: { is: /^[-+*] (?!\[[ xX]\])/, made: () => "- " },
  numbers: { is: /^\d{1,9}[.)] /, made: (index) => `${String(index + 1)}. ` },
  tasks: { is: /^[-+*] \[[ xX]\] /, made: () => "- [ ] " },
  quote: { is: /^> ?/, made: () => "> " },
};
const anyMark = /^(?:[-+*] (?:\[[ xX]\] )?|\d{1,9}[.)] )/;

/** Makes the lines of the selection a list, a checklist or a quote, or plain lines again. */
export function asLines({ text, start: from, end: to }: Selected, mark: LineMark): Written {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", Math.max(from, to - 1));
  const end = next === -1 ? text.length : next;
  const lines = text.slice(start, end).split("\n");
  const { is, made } = marks[mark];
  const off = lines.every((line) => is.test(line));
  const plain = (line: string) => line.replace(off ? is : mark === "quote" ? /^$^/ : anyMark, "");
  const after = lines.map((line, index) => (off ? plain(line) : made(index) + plain(line))).join("\n");
  const last = start + after.length;
  return { start, end, text: after, select: from === to ? [last, last] : [start, last] };
}

const LISTED = /^(\s*)(?:([-+*])( \[[ xX]\])?|(\d{1,9})([.)])|(>)) +/;

/** What Enter writes at the end of a list's or a quote's line: the next mark, or nothing more of it after an empty line; null elsewhere. */
export function continued({ text, start: caret, end }: Selected): Written | null {
  if (caret !== end) return null;
  const start = text.lastIndexOf("\n", caret - 1) + 1;
  const line = text.slice(start, caret);
  const found = LISTED.exec(line);
  if (!found) return null;
  const [mark, indent = "", bullet, task, number, sign = "", quote] = found;
  const restOfLine = text.slice(caret).split("\n")[0] ?? "";
  if (line.length === mark.length && restOfLine.trim() === "") return { start, end: caret, text: "" };
  const next =
    number === undefined ? `${bullet ?? quote ?? ""}${task ? " [ ]" : ""}` : `${String(Number(number) + 1)}${sign}`;
  return { start: caret, end: caret, text: `\n${indent}${next} ` };
}
