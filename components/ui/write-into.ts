export type Written = {
  /** What is replaced. */
  start: number;
  end: number;
  text: string;
  /** What is selected afterwards; the caret after the text where nothing is. */
  select?: readonly [start: number, end: number] | undefined;
};

function insertText(text: string): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to write that Ctrl+Z undoes
  return document.execCommand(text === "" ? "delete" : "insertText", false, text);
}

/** Writes into a field as typing would: its owner hears of it, and Ctrl+Z takes it back. */
export function writeInto(field: HTMLTextAreaElement, { start, end, text, select }: Written): void {
  field.focus();
  field.setSelectionRange(start, end);
  const nothing = start === end && text === "";
  if (!nothing && !insertText(text)) {
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const [from, to] = select ?? [start + text.length, start + text.length];
  field.setSelectionRange(from, to);
}
