import type { NextRequest } from "next/server";
import { problem, readInput, readSearch } from "@/lib/platform/api-route";
import { actorForRequest } from "@/lib/platform/auth/request-actor";
import { unauthenticated } from "@/lib/platform/errors";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { textStream } from "@/lib/platform/text-stream";
import { TicketExportRequest } from "@/lib/saved-views/schema";
import { recordExport } from "@/lib/tickets/commands/record-export";
import { exportTickets } from "@/lib/tickets/queries/export-tickets";
import { TicketFilter, type WrittenFilter } from "@/lib/tickets/filter-schema";

export async function GET(request: NextRequest): Promise<Response> {
  try {
    const actor = await actorForRequest(request, "session");
    if (!actor) throw unauthenticated();
    const { columns, ...written } = readSearch(TicketExportRequest, request.nextUrl.searchParams);
    const filter = written as WrittenFilter;
    const file = await exportTickets(actor, {
      filter: readInput(TicketFilter, filter),
      columns,
      locale: requestLocale(request),
    });
    const stream = textStream(file.pieces, async () => {
      await recordExport(actor, { filter, ...file.written() });
    });
    return new Response(stream, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${file.fileName}"`,
        // A proxy that buffered it would hold all of it.
        "cache-control": "private, no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  } catch (thrown) {
    return problem(request, thrown);
  }
}

/** Next would answer HEAD by GET, and leave a stream open that nobody reads. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: "GET" } });
}
