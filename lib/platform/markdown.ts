import MarkdownIt, { type StateCore, type StateInline, type Token } from "markdown-it";
import { addressIn } from "./linked-text";
import { htmlOfText, htmlOfTokens } from "./markdown-html";

/** A text as safe HTML. What it refers to is still to be filled in: numbers after #, and names after @. */
export type OpenHtml = { html: string; numbers: readonly number[]; names: boolean };

const MARKS = /[*_`]|\]\(|^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|~~~)/m;
/** Deeper than people quote. */
const TOO_DEEP = /^[ \t]*(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+){20}/m;
/** The parser leaves out what is deeper than that. */
const DEEPEST = 100;
const ADDRESS_MAX = 2_000;
const ADDRESS = new RegExp(`https?://[^\\s<>"'«»“”]{1,${ADDRESS_MAX}}`, "iuy");

const ADDRESS_MARK = "address";

/** A star inside a word is no mark, as an underscore isn't: people multiply. */
class WordwiseState extends parserState() {
  override scanDelims(start: number) {
    return super.scanDelims(start, false);
  }
}

function parserState() {
  return new MarkdownIt().inline.State;
}

/** Makes a link of a web address before the marks in it are taken for Markdown's. */
function address(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0 || !state.src.startsWith("://", state.pos)) return false;
  const scheme = /https?$/i.exec(state.src.slice(Math.max(0, state.pos - 5), state.pos))?.[0] ?? "";
  if (scheme === "" || (!silent && !state.pending.endsWith(scheme))) return false;
  ADDRESS.lastIndex = state.pos - scheme.length;
  const found = ADDRESS.exec(state.src)?.[0] ?? "";
  const href = addressIn(found);
  if (found.length > ADDRESS_MAX || !URL.canParse(href)) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -scheme.length);
    const parts = [
      state.push("link_open", "a", 1),
      state.push("text", "", 0),
      state.push("link_close", "a", -1),
    ] as const;
    parts[0].attrs = [["href", href]];
    parts[1].content = href;
    for (const part of parts) part.markup = ADDRESS_MARK;
  }
  state.pos += href.length - scheme.length;
  return true;
}

const TASK = /^\[([ xX])\](?:[ \n]|$)/;

/** Takes « [ ] » off the beginning of list items, which then are ticked or not. */
function tasks({ tokens }: StateCore): void {
  tokens.forEach((token, index) => {
    const item = tokens[index - 2];
    const first = token.children?.[0];
    if (item?.type !== "list_item_open" || first?.type !== "text") return;
    const mark = TASK.exec(first.content);
    if (!mark) return;
    first.content = first.content.slice(mark[0].length);
    token.meta = { ticked: mark[1] !== " " };
    item.meta = { task: true };
  });
}

function makeParser() {
  const parser = new MarkdownIt("zero", { maxNesting: DEEPEST });
  parser.enable(["blockquote", "fence", "list", "backticks", "emphasis", "link"]);
  parser.inline.State = WordwiseState;
  parser.inline.ruler.after("text", "address", address);
  parser.core.ruler.push("tasks", tasks);
  parser.validateLink = (href) =>
    href.length <= ADDRESS_MAX && /^(?:https?:\/\/|mailto:)\S/iu.test(href) && URL.canParse(href);
  return parser;
}

const parser = makeParser();

const isPlain = ({ type, markup, children }: Token): boolean =>
  children ? children.every(isPlain) : /^(?:text|paragraph_.*)$/.test(type) || markup === ADDRESS_MARK;

/** The parts of a text, or null for one without marks, or with more of them inside each other than is read. */
function parsed(text: string): Token[] | null {
  if (!MARKS.test(text) || TOO_DEEP.test(text)) return null;
  const tokens = parser.parse(text, {});
  return tokens.every(isPlain) || tokens.some(({ level }) => level >= DEEPEST - 5) ? null : tokens;
}

/**
 * Reads a text as Markdown: bold, italics, links, code, quotes, lists and checklists; lines are kept as typed, HTML is shown as text,
 * and only http, https and mailto are linked. A text without marks is itself.
 */
export function renderMarkdown(text: string): OpenHtml {
  const tokens = parsed(text);
  const html = tokens ? htmlOfTokens(tokens) : htmlOfText(text);
  const numbers = [...html.matchAll(/<n (\d+)>/g)].map(([, number]) => Number(number));
  return { html, numbers: [...new Set(numbers)], names: html.includes("<@>") };
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.children ? wordsOf(token.children) : token.content) + (token.block ? "\n" : ""))
    .join("");
}

/** What a text says, without Markdown's marks and the addresses behind its links. */
export function withoutMarks(text: string): string {
  const tokens = parsed(text);
  return tokens
    ? wordsOf(tokens)
        .replace(/\n{2,}/g, "\n")
        .trim()
    : text;
}
