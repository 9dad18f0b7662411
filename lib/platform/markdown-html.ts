import type { Token } from "markdown-it";
import { linkedText } from "./linked-text";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text inside HTML: nothing of it is read as such. */
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

const REFERENCE = /(?<![\p{L}\p{N}_#&/])#(\d{1,9})(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_.])@(?=\p{L})/gu;

/** Words, with a mark that no text can hold where something is referred to. */
function words(text: string): string {
  let html = "";
  let from = 0;
  for (const { index, 0: found, 1: number } of text.matchAll(REFERENCE)) {
    html += escapeHtml(text.slice(from, index)) + (number === undefined ? "<@>" : `<n ${String(Number(number))}>`);
    from = index + found.length;
  }
  return html + escapeHtml(text.slice(from));
}

function linkStart(href: string, title: string): string {
  const told = title === "" ? "" : ` title="${escapeHtml(title)}"`;
  return `<a href="${escapeHtml(href)}"${told} target="_blank" rel="noopener noreferrer nofollow">`;
}

/** A text as it stands: only its addresses become links. */
export function htmlOfText(text: string): string {
  return linkedText(text)
    .map((part) =>
      part.href === undefined ? words(part.text) : `${linkStart(part.href, "")}${escapeHtml(part.text)}</a>`,
    )
    .join("");
}

const tags: Readonly<Record<string, string>> = {
  paragraph: "p",
  bullet_list: "ul",
  ordered_list: "ol",
  list_item: "li",
  blockquote: "blockquote",
  strong: "strong",
  em: "em",
};

function start(tag: string, token: Token): string {
  const first = token.attrGet("start");
  if (token.meta?.["task"] === true) return `<${tag} class="task">`;
  return first === null ? `<${tag}>` : `<${tag} start="${String(Number(first))}">`;
}

function inlineHtml(tokens: readonly Token[]): string {
  let html = "";
  let inLink = false;
  tokens.forEach((token, index) => {
    if (token.type === "link_open") {
      const href = String(token.attrGet("href"));
      inLink = href !== "";
      if (inLink) html += linkStart(href, tokens[index + 1]?.content === href ? "" : href);
    } else if (token.type === "link_close") {
      if (inLink) html += "</a>";
      inLink = false;
    } else if (token.type === "code_inline") html += `<code>${escapeHtml(token.content)}</code>`;
    else if (token.nesting !== 0) html += edge(token);
    else html += inLink ? escapeHtml(token.content) : words(token.content);
  });
  return html;
}

/** Where an element begins or ends; nothing for what isn't one of ours. */
function edge(token: Token): string {
  const tag = tags[token.type.replace(/_(?:open|close)$/, "")];
  if (tag === undefined || token.hidden) return "";
  return token.nesting === 1 ? start(tag, token) : `</${tag}>`;
}

function ticked({ children, meta }: Token): string {
  const html = inlineHtml(children ?? []);
  if (meta === null || !("ticked" in meta)) return html;
  return `<label><input type="checkbox" disabled${meta["ticked"] === true ? " checked" : ""}><span>${html}</span></label>`;
}

/** Parsed Markdown as HTML, written by us alone: tags of a closed list, and everything that was typed escaped. */
export function htmlOfTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.nesting !== 0) return edge(token);
      if (token.type === "inline") return ticked(token);
      return `<pre><code>${escapeHtml(token.content.replace(/\n$/, ""))}</code></pre>`;
    })
    .join("");
}
