import type { Actor } from "../../platform/actor";
import { centreTimeZone } from "../../platform/centre";
import { now } from "../../platform/clock";
import { inReadersWords } from "../../platform/erased-words";
import { notFound } from "../../platform/errors";
import { translatorFor } from "../../platform/i18n/translator";
import type { TicketNumber } from "../../platform/ids";
import { consume } from "../../platform/rate-limit";
import { getCentreName } from "../../settings/queries";
import { ticketJson } from "../export-json";
import { ticketPdf } from "../export-pdf";
import type { TicketExportFormat } from "../export-schema";
import { getTicket } from "./get-ticket";

const LIMIT = { name: "ticket-file", points: 30, durationS: 600 };
const TYPES: Record<TicketExportFormat, string> = { pdf: "application/pdf", json: "application/json; charset=utf-8" };

type TicketFile = { fileName: string; contentType: string; pieces: AsyncGenerator<string | Uint8Array> };

/**
 * A ticket with its conversation and its whole history as a file, in a person's language, as far as the actor sees it. Thirty in ten minutes for
 * each person. Throws not_found, rate_limited.
 */
export async function exportTicket(
  actor: Actor,
  number: TicketNumber,
  { format, locale }: { format: TicketExportFormat; locale: string | null },
): Promise<TicketFile> {
  const words = translatorFor(locale);
  const ticket = inReadersWords(await getTicket(actor, number), words.language);
  if (actor.kind !== "user") throw notFound();
  await consume(LIMIT, String(actor.userId));
  const at = now();
  const pieces =
    format === "json"
      ? ticketJson(actor, ticket, { at, language: words.language })
      : ticketPdf(actor, ticket, { ...words, timeZone: await centreTimeZone(), centre: await getCentreName(), at });
  return {
    fileName: `${words.t("ticketExport.fileName", { number })}.${format}`,
    contentType: TYPES[format],
    pieces,
  };
}
