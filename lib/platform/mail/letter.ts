export type Letter = {
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  /** The one thing to do, as a link. */
  action?: { label: string; url: string };
  closing: readonly string[];
  language: string;
};

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
const quiet = (text: string) => `<p style="margin:0 0 8px;color:#5b6467;font-size:14px">${escaped(text)}</p>`;

function button({ label, url }: { label: string; url: string }): string {
  const style =
    "display:inline-block;padding:12px 20px;border-radius:12px;background:#075e69;color:#ffffff;font-weight:600;text-decoration:none";
  return `<p style="margin:0 0 16px"><a href="${escaped(url)}" style="${style}">${escaped(label)}</a></p>${quiet(url)}`;
}

/** Lays a letter out as plain text and as simple HTML that says the same. */
export function layOut(letter: Letter): { subject: string; text: string; html: string } {
  const { subject, greeting, paragraphs, action, closing, language } = letter;
  const text = [greeting, ...paragraphs, ...(action ? [`${action.label}\n${action.url}`] : []), ...closing].join(
    "\n\n",
  );
  const body = [
    paragraph(greeting),
    ...paragraphs.map(paragraph),
    ...(action ? [button(action)] : []),
    ...closing.map(quiet),
  ];
  const html = `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f7f6f3;color:#13232a;font:16px/24px system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:28px;background:#ffffff;border-radius:14px">
${body.join("\n")}
</div>
</body>
</html>`;
  return { subject, text, html };
}
