import type { Actor } from "../../platform/actor";
import { centreTimeZone } from "../../platform/centre";
import { now } from "../../platform/clock";
import { CSV_START, csvLine } from "../../platform/csv";
import { inReadersWords } from "../../platform/erased-words";
import { forbidden } from "../../platform/errors";
import { translatorFor } from "../../platform/i18n/translator";
import { consume } from "../../platform/rate-limit";
import type { QueueColumn } from "../../saved-views/schema";
import { exportCells, exportHead, type ExportWords } from "../export-cells";
import { ticketPolicy } from "../policy";
import type { TicketPage } from "../rows";
import type { TicketFilter } from "../filter-schema";
import { listTickets } from "./list-tickets";

/** A table has no more rows than this; what is beyond is said in its last line. */
const EXPORTED = 100_000;
const AT_ONCE = 200;
/** A change may be committed this long after the moment it bears. */
const COMMIT_MS = 10_000;
const LIMIT = { name: "ticket-export", points: 10, durationS: 600 };

type Wanted = {
  filter: TicketFilter;
  columns: readonly QueueColumn[];
  locale: string | null;
  /** How many rows at most, where it isn't the usual. */
  most?: number;
};
type TicketExport = {
  fileName: string;
  /** The file, a piece at a time: each is read when it is asked for. */
  pieces: AsyncGenerator<string>;
  /** How many tickets were written so far, and whether these were all. */
  written: () => { count: number; whole: boolean };
};

/** The pages of a list, none twice; then what changed while they were read, which may have moved to where they had been read already. */
async function* pagesOf(actor: Actor, filter: TicketFilter): AsyncGenerator<Pick<TicketPage, "items" | "cut">> {
  const seen = new Set<number>();
  const started = new Date(now().getTime() - COMMIT_MS);
  const updatedSince = filter.updatedSince && filter.updatedSince > started ? filter.updatedSince : started;
  const changed: TicketFilter = { ...filter, updatedSince, sort: { by: "updatedAt", descending: false } };
  for (const part of filter.q === undefined ? [filter, changed] : [filter]) {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listTickets>> = await listTickets(actor, part, { limit: AT_ONCE, cursor });
      const fresh = page.items.filter(({ number }) => !seen.has(number));
      for (const { number } of fresh) seen.add(number);
      yield { items: fresh, cut: page.cut };
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
}

function fileNameOf({ t, timeZone }: ExportWords): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now());
  return `${t("queue.exported.fileName")}-${day}.csv`;
}

/**
 * Writes a list as a spreadsheet's table (CSV) in a person's language, row by row what the actor sees, up to 100,000 of them: nothing
 * is held but one page. Ten in ten minutes for each person. Throws forbidden to learners, rate_limited, invalid_input.
 */
export async function exportTickets(actor: Actor, wanted: Wanted): Promise<TicketExport> {
  if (actor.kind !== "user" || !ticketPolicy.exportLists(actor)) throw forbidden();
  await consume(LIMIT, String(actor.userId));
  const { filter, columns, locale, most = EXPORTED } = wanted;
  const words: ExportWords = { ...translatorFor(locale), timeZone: await centreTimeZone() };
  const separator = words.language === "fr" ? ";" : ",";
  const written = { count: 0, whole: false };
  async function* pieces(): AsyncGenerator<string> {
    yield CSV_START + csvLine(exportHead(columns, words), separator);
    let cut = false;
    for await (const { items: rows, cut: partly } of pagesOf(actor, filter)) {
      cut ||= partly;
      const fitting = rows.slice(0, most - written.count);
      written.count += fitting.length;
      const lines = inReadersWords(fitting, words.language).map((row) => exportCells(columns, row, words));
      if (lines.length > 0) yield lines.map((cells) => csvLine(cells, separator)).join("");
      if (fitting.length < rows.length) {
        yield csvLine([words.t("queue.exported.cut", { count: most })], separator);
        return;
      }
    }
    written.whole = !cut;
  }
  return { fileName: fileNameOf(words), pieces: pieces(), written: () => ({ ...written }) };
}
