import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type PDFDocument from "pdfkit";

type Covering = { _font: { font: { hasGlyphForCodePoint: (point: number) => boolean } } };
type Style = {
  size?: number;
  bold?: boolean;
  quiet?: boolean;
  indent?: number;
  gap?: number;
  /** Belongs to what follows: it never stands alone at the foot of a page. */
  heads?: boolean;
};

/** The product's own letters, then those of the rest of Europe, then what covers most other scripts and signs. */
const FACES = [
  {
    name: "own",
    bold: "@fontsource/hanken-grotesk/files/hanken-grotesk-latin-600-normal.woff",
    plain: "@fontsource/hanken-grotesk/files/hanken-grotesk-latin-400-normal.woff",
  },
  {
    name: "wide",
    bold: "@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-600-normal.woff",
    plain: "@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-400-normal.woff",
  },
  { name: "rest", bold: "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf", plain: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf" },
] as const;
type FaceName = (typeof FACES)[number]["name"];

const [MARGIN, FOOT] = [56, 34];
const [INK, QUIET] = ["#1c1c1f", "#6b6b70"];
/** Signs of today that older letters have another for. */
const OLDER = new Map([
  ["🙂", "☺"],
  ["🙁", "☹"],
  ["👍", "+1"],
  ["✅", "✔"],
  ["❌", "✘"],
]);
/** No font has it; nor is there another way to draw it. */
const UNKNOWN = "□";
const LONGEST_RUN = 2_000;
/** Signs that are not drawn: what joins or colours the sign before. */
const UNDRAWN = /[\u200b-\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/gu;

/** Writes text on pages, in letters that are there for it. */
export class PdfPaper {
  readonly #chunks: Buffer[] = [];
  readonly #covers = new Map<FaceName, (point: number) => boolean>();

  private constructor(private readonly document: InstanceType<typeof PDFDocument>) {
    document.on("data", (chunk: Buffer) => this.#chunks.push(chunk));
  }

  /** An empty paper; `lang` is for those who have it read to them. Loads what draws it only now. */
  static async open({
    title,
    author,
    lang,
    at,
  }: {
    title: string;
    author: string;
    lang: string;
    at: Date;
  }): Promise<PdfPaper> {
    const { default: Document } = await import("pdfkit");
    const paper = new PdfPaper(
      new Document({
        size: "A4",
        margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 12 },
        bufferPages: true,
        lang,
        displayTitle: true,
        info: { Title: title, Author: author, CreationDate: at },
      }),
    );
    for (const { name, bold, plain } of FACES) {
      for (const [weight, file] of [
        ["bold", bold],
        ["plain", plain],
      ] as const)
        paper.document.registerFont(`${name}-${weight}`, await readFile(join(process.cwd(), "node_modules", file)));
      paper.document.font(`${name}-plain`);
      const { font } = (paper.document as unknown as Covering)._font;
      paper.#covers.set(name, (point) => font.hasGlyphForCodePoint(point));
    }
    return paper;
  }

  #faceOf(sign: string): FaceName | null {
    const point = sign.codePointAt(0) ?? 0;
    return FACES.find(({ name }) => this.#covers.get(name)?.(point))?.name ?? null;
  }

  /** The text in runs of one face; spaces stay in the run they follow. */
  #runs(text: string): { face: FaceName; text: string }[] {
    const runs: { face: FaceName; text: string }[] = [];
    const drawn = text.replaceAll("\u202f", "\u00a0").replaceAll("\t", "    ").replace(UNDRAWN, "");
    for (const written of drawn) {
      const sign = OLDER.get(written) ?? written;
      const last = runs.at(-1);
      const stays = last && (sign === " " || sign === "\u00a0");
      const found = stays ? last.face : this.#faceOf(sign);
      const face = found ?? "rest";
      const shown = found === null ? UNKNOWN : sign;
      if (last?.face === face && last.text.length < LONGEST_RUN) last.text += shown;
      else runs.push({ face, text: shown });
    }
    return runs;
  }

  #line(line: string, { bold, indent = 0 }: Style): void {
    const { document } = this;
    const runs = this.#runs(line);
    if (runs.length === 0) {
      document.font("own-plain").text(" ", MARGIN + indent);
      return;
    }
    const width = document.page.width - 2 * MARGIN - indent;
    for (const [index, run] of runs.entries()) {
      document.font(`${run.face}-${bold ? "bold" : "plain"}`);
      const options = { width, continued: index < runs.length - 1, lineGap: 2 };
      if (index === 0) document.text(run.text, MARGIN + indent, document.y, options);
      else document.text(run.text, options);
    }
  }

  /** Writes a text under what is written, line by line; lets others work between long ones. */
  async write(text: string, style: Style = {}): Promise<void> {
    const { document } = this;
    if (style.heads && document.y > document.page.height - 130) document.addPage();
    for (const [index, line] of text.split("\n").entries()) {
      document.fontSize(style.size ?? 10).fillColor(style.quiet ? QUIET : INK);
      this.#line(line, style);
      if (index % 20 === 19) await new Promise(setImmediate);
    }
    if (style.gap) document.y += style.gap;
    await new Promise(setImmediate);
  }

  /** Begins a part: never at the very foot of a page. */
  async heading(text: string): Promise<void> {
    const { document } = this;
    if (document.y > document.page.height - 150) document.addPage();
    else document.y += 10;
    await this.write(text, { size: 13, bold: true, gap: 4 });
  }

  #foot(words: (page: number, pages: number) => string): void {
    const { document } = this;
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      document.switchToPage(page);
      document.page.margins.bottom = 0;
      document.font("own-plain").fontSize(8).fillColor(QUIET);
      document.text(words(page + 1, count), MARGIN, document.page.height - FOOT, {
        width: document.page.width - 2 * MARGIN,
        align: "right",
        lineBreak: false,
      });
    }
  }

  /** Ends the paper: numbers its pages, and gives it. */
  async finish(words: (page: number, pages: number) => string): Promise<Buffer[]> {
    this.#foot(words);
    const ended = new Promise((resolve) => this.document.once("end", resolve));
    this.document.end();
    await ended;
    return this.#chunks;
  }
}
