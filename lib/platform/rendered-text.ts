import { foldedLength } from "./folded-length";
import { renderMarkdown, type OpenHtml } from "./markdown";
import { escapeHtml } from "./markdown-html";
import { processState } from "./process-state";

/** What a person wrote, as HTML for one reader: all of it, and how a long text begins. */
export type RenderedText = { html: string; start: string | null; lines: number };

type Opened = { whole: OpenHtml; start: OpenHtml | null; lines: number };
type Known = { texts: Map<string, Opened>; characters: number };

/** How much text is kept read, in characters. */
const MOST = 2_000_000;

function open(text: string): Opened {
  const length = foldedLength(text);
  return {
    whole: renderMarkdown(text),
    start: length === null ? null : renderMarkdown(`${text.slice(0, length)}…`),
    lines: text.split("\n").length,
  };
}

/** A text's HTML before it is filled in, read once per process. The text is its own name, so that an edited or erased one is never shown. */
export function openedText(text: string): Opened {
  const known = processState<Known>("rendered-texts", () => ({ texts: new Map(), characters: 0 }));
  const found = known.texts.get(text);
  if (found) {
    known.texts.delete(text);
    known.texts.set(text, found);
    return found;
  }
  const opened = open(text);
  known.texts.set(text, opened);
  known.characters += text.length;
  for (const oldest of known.texts.keys()) {
    if (known.characters <= MOST) break;
    known.texts.delete(oldest);
    known.characters -= oldest.length;
  }
  return opened;
}

/** What a text's references mean to a reader; those that aren't here stay as they were typed. */
export type Meanings = {
  numbers: ReadonlyMap<number, { href: string; title: string }>;
  /** Names as they were written, and as they are today. */
  names: ReadonlyMap<string, string>;
};

const escapeExpression = (text: string) => text.replace(/[.*+?^${}()|[\]\\-]/g, "\\$&");

function filled({ html, numbers, names }: OpenHtml, meanings: Meanings): string {
  let full = html;
  if (names && meanings.names.size > 0) {
    const byHtml = new Map([...meanings.names].map(([written, today]) => [escapeHtml(written), escapeHtml(today)]));
    const longestFirst = [...byHtml.keys()].sort((a, b) => b.length - a.length).map(escapeExpression);
    const called = new RegExp(`<@>(${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");
    full = full.replace(called, (_, name: string) => `<span class="mention">@${byHtml.get(name) ?? name}</span>`);
  }
  if (names) full = full.replaceAll("<@>", "@");
  if (numbers.length === 0) return full;
  return full.replace(/<n (\d+)>/g, (_, digits: string) => {
    const meaning = meanings.numbers.get(Number(digits));
    if (!meaning) return `#${digits}`;
    return `<a href="${escapeHtml(meaning.href)}" class="reference">#${digits} <span>${escapeHtml(meaning.title)}</span></a>`;
  });
}

/** What a person wrote as one reader gets it. */
export function renderText(text: string, meanings: Meanings): RenderedText {
  const { whole, start, lines } = openedText(text);
  return { html: filled(whole, meanings), start: start && filled(start, meanings), lines };
}
