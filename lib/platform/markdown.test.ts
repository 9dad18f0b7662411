import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { renderMarkdown, withoutMarks } from "./markdown";
import { renderText, type Meanings } from "./rendered-text";

const meanings: Meanings = {
  numbers: new Map([[1042, { href: "/tickets/1042", title: 'Écran <noir> "A2"' }]]),
  names: new Map([["Karim Benali", "Karim Ben <Ali>"]]),
};
const html = (text: string) => renderText(text, meanings).html;
const link = (href: string, label: string, title = "") =>
  `<a href="${href}"${title === "" ? "" : ` title="${title}"`} target="_blank" rel="noopener noreferrer nofollow">${label}</a>`;

describe("renderMarkdown", () => {
  test.each([
    ["**gras** et *italique* ou _italique_", "<p><strong>gras</strong> et <em>italique</em> ou <em>italique</em></p>"],
    ["tapez `npm <test>`", "<p>tapez <code>npm &lt;test&gt;</code></p>"],
    ["```sh\nls <a>\n\n  fin\n```", "<pre><code>ls &lt;a&gt;\n\n  fin</code></pre>"],
    ["- un\n- deux\n  1. sous", "<ul><li>un</li><li>deux<ol><li>sous</li></ol></li></ul>"],
    ["3. trois", '<ol start="3"><li>trois</li></ol>'],
    ["> cité\n> encore\n\nréponse", "<blockquote><p>cité\nencore</p></blockquote><p>réponse</p>"],
    [
      "- [ ] à faire\n- [x] fait",
      '<ul><li class="task"><label><input type="checkbox" disabled><span>à faire</span></label></li>' +
        '<li class="task"><label><input type="checkbox" disabled checked><span>fait</span></label></li></ul>',
    ],
    ["une *ligne*\net   la suivante", "<p>une <em>ligne</em>\net   la suivante</p>"],
    ["[aide](https://a.fr/b_c_d)", `<p>${link("https://a.fr/b_c_d", "aide", "https://a.fr/b_c_d")}</p>`],
    ["[a](mailto:a@b.fr)", `<p>${link("mailto:a@b.fr", "a", "mailto:a@b.fr")}</p>`],
    [
      "**https://a.fr/__init__.py**.",
      `<p><strong>${link("https://a.fr/__init__.py", "https://a.fr/__init__.py")}</strong>.</p>`,
    ],
  ])("reads %j", (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test.each([
    "Bonjour,\n\n\n    l'écran   reste noir & muet.\n# 1042 ? \\\\serveur\\_partage\\x",
    "2*3*4 = 24, fichier_de_test.txt, 5 * 6 * 7",
    "Titre\n=====\nSignature\n--\nKarim\n---",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "&lt;b&gt; &amp; [réf]: http [x]",
  ])("leaves plain text as it was typed: %j", (text) => {
    const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    expect(html(text)).toBe(escaped);
  });

  test.each([
    "[a](javascript:alert(1))",
    "[a](data:text/html,x)",
    "[a](/tickets/1)",
    "[a](//evil.fr)",
    "[a](vbscript:x)",
  ])("links nothing in %s", (text) => {
    expect(html(text)).toBe(text);
  });

  it("shows HTML and images as text", () => {
    expect(html("<img src=x onerror=alert(1)>")).toBe("&lt;img src=x onerror=alert(1)&gt;");
    expect(html("![chat](https://a.fr/c.png)")).not.toContain("<img");
  });
});

describe("references", () => {
  it("become links and names for who may see them, and stay as typed otherwise", () => {
    const known = '<a href="/tickets/1042" class="reference">#1042 <span>Écran &lt;noir&gt; &quot;A2&quot;</span></a>';
    expect(html("Voir #1042, (#1042) et #7.")).toBe(`Voir ${known}, (${known}) et #7.`);
    expect(html("@Karim Benali, et @karim ?")).toBe('<span class="mention">@Karim Ben &lt;Ali&gt;</span>, et @karim ?');
  });

  test.each([
    "`#1042`",
    "[#1042](https://a.fr)",
    "https://a.fr/#1042",
    "a#1042",
    "#1042b",
    "##1042",
    "**a**b@Karim Benali",
  ])("are not read in %s", (text) => {
    expect(html(text)).not.toMatch(/reference|mention/);
  });
});

const deep = (line: (level: number) => string) => Array.from({ length: 440 }, (_, level) => line(level)).join("\n");

test.each([
  ...'[|](|`a``b|``` |*a_|**|*a **b |> |- |1. |[a](https://|http://|https://[|#1 |@a |![|- a\n|> a\n\n|```\n|[x](https://x.fr "|*a*`b`|- [ ] x\n|*a\n\n|((((|<|_a|[[]]|  - a\n'
    .split("|")
    .filter(Boolean)
    .map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000)),
  deep((level) => `${" ".repeat(level)}- a`),
  deep((level) => `${"> ".repeat(level)}a`),
])("reads 100,000 hostile characters in bounded time, and leaves none out", (text) => {
  const before = performance.now();
  const { html: read } = renderMarkdown(text);
  // Two hundred milliseconds where it was measured; what is quadratic takes a minute.
  expect(performance.now() - before).toBeLessThan(5_000);
  const letters = (said: string) => said.replace(/<[^>]*>/g, "").match(/\p{L}/gu)?.length ?? 0;
  if (!/[&"<>]|\]\(|@|#/.test(text) || text.startsWith(">"))
    expect(letters(read.replace(/&gt;/g, ""))).toBe(letters(text));
});

const allowed =
  /^<(?:\/?(?:p|ul|ol|li|blockquote|strong|em|code|pre|span|a|label)|ol start="\d+"|li class="task"|input type="checkbox" disabled(?: checked)?|span class="mention"|a href="(?:https?:\/\/|mailto:)[^"<>\s]+"(?: title="[^"<>]*")? target="_blank" rel="noopener noreferrer nofollow"|a href="\/tickets\/1042" class="reference")>$/i;

function unbalanced(read: string): string | null {
  const open: string[] = [];
  for (const [tag] of read.matchAll(/<[^>]*>/g)) {
    if (!allowed.test(tag)) return tag;
    const name = /^<\/?([a-z]+)/.exec(tag)?.[1] ?? "";
    if (name === "input") continue;
    if (!tag.startsWith("</")) open.push(name);
    else if (open.pop() !== name) return tag;
  }
  return open[0] ?? null;
}

test("no text makes anything but balanced elements of a closed list", () => {
  const pieces = fc.constantFrom(
    ...'*|**|_|`|```|\n|\n\n|- |1. |> |- [x] |[|]|(|)|](|](https://a.fr|](javascript:|<script>|<b onclick=x>|"|\'|<|>|&|&lt;|#1042|<n 1042>|<@>Karim Benali|@Karim Benali|https://a.fr/?a="b|mailto:a@b|![x](|\\|\t|    |é|🙂|a'.split(
      "|",
    ),
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 80 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { html: whole } = renderText(text, meanings);
      expect(unbalanced(whole)).toBeNull();
      expect(whole.replace(/<[^>]*>/g, "")).not.toMatch(/[<>"]/);
    }),
    { numRuns: 3_000 },
  );
});

test("a long text begins with its first lines, closed", () => {
  const { start, lines } = renderText(`- **a**\n${"- point\n".repeat(100)}`, meanings);
  expect(lines).toBe(102);
  expect(start).toMatch(/^<ul><li><strong>a<\/strong><\/li>.*point…<\/li><\/ul>$/);
  expect(renderText("court", meanings).start).toBeNull();
});

test.each([
  ["- [x] **Écran** _noir_\n- `cmd`", "Écran noir\ncmd"],
  ["> cité\n\n[aide](https://a.fr) #1042 @Karim", "cité\naide #1042 @Karim"],
  ["sans marque", "sans marque"],
])("says %j without marks", (text, said) => {
  expect(withoutMarks(text)).toBe(said);
});
