const GAP = 4;
const EDGE = 8;
const ENOUGH = 240;

/** What decides where a letter of a field stands. */
const copied = [
  "box-sizing",
  "width",
  "border-top-width",
  "border-right-width",
  "border-bottom-width",
  "border-left-width",
  "border-style",
  "padding-top",
  "padding-right",
  "padding-bottom",
  "padding-left",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "font-variant-numeric",
  "letter-spacing",
  "line-height",
  "tab-size",
  "direction",
  "text-align",
];

/** Where a letter of a field stands on the screen: browsers tell it only of a copy. */
function letterRect(field: HTMLTextAreaElement, index: number): { left: number; top: number; bottom: number } {
  const copy = document.createElement("div");
  const style = getComputedStyle(field);
  for (const property of copied) copy.style.setProperty(property, style.getPropertyValue(property));
  const fixed = { position: "fixed", top: "0", left: "0", visibility: "hidden", whiteSpace: "pre-wrap" };
  Object.assign(copy.style, fixed, { overflowWrap: "break-word" });
  const letter = document.createElement("span");
  letter.textContent = field.value.charAt(index) || ".";
  copy.append(field.value.slice(0, index), letter);
  document.body.append(copy);
  const [at, around] = [letter.getBoundingClientRect(), field.getBoundingClientRect()];
  copy.remove();
  const top = around.top + at.top - field.scrollTop;
  return { left: around.left + at.left, top, bottom: top + at.height };
}

/** Puts a fixed sheet under a letter of a field, or over it where there is more room, inside the window. */
export function placeAtCaret(sheet: HTMLElement, field: HTMLTextAreaElement, index: number): void {
  const { left, top, bottom } = letterRect(field, index);
  const height = window.visualViewport?.height ?? window.innerHeight;
  const [above, below] = [top - GAP - EDGE, height - bottom - GAP - EDGE];
  const under = below >= Math.min(sheet.scrollHeight, ENOUGH) || below >= above;
  const widest = document.documentElement.clientWidth - sheet.offsetWidth - EDGE;
  Object.assign(sheet.style, {
    left: `${String(Math.max(EDGE, Math.min(left - EDGE, widest)))}px`,
    top: under ? `${String(bottom + GAP)}px` : "auto",
    bottom: under ? "auto" : `${String(window.innerHeight - top + GAP)}px`,
    maxHeight: `${String(Math.min(320, Math.max(under ? below : above, 96)))}px`,
  });
}
