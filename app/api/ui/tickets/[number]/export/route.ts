import type { NextRequest } from "next/server";
import { problem, readSearch } from "@/lib/platform/api-route";
import { actorForRequest } from "@/lib/platform/auth/request-actor";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { TicketNumber } from "@/lib/platform/ids";
import { textStream } from "@/lib/platform/text-stream";
import { recordTicketExport } from "@/lib/tickets/commands/record-ticket-export";
import { exportTicket } from "@/lib/tickets/queries/export-ticket";
import { TicketFileRequest } from "@/lib/tickets/export-schema";

type Context = { params: Promise<{ number: string }> };

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  try {
    const actor = await actorForRequest(request, "session");
    if (!actor) throw unauthenticated();
    const parsed = TicketNumber.safeParse((await context.params).number);
    if (!parsed.success) throw notFound();
    const number = parsed.data;
    const { format } = readSearch(TicketFileRequest, request.nextUrl.searchParams);
    const file = await exportTicket(actor, number, { format, locale: requestLocale(request) });
    const stream = textStream(file.pieces, async () => {
      await recordTicketExport(actor, { number, format });
    });
    return new Response(stream, {
      headers: {
        "content-type": file.contentType,
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
