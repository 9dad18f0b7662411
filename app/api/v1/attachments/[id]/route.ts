import type { NextRequest } from "next/server";
import { getAttachment } from "@/lib/attachments/queries";
import { AttachmentId } from "@/lib/attachments/schema";
import { isKnown } from "@/lib/platform/api-conditions";
import { admitted, refuseParameters, requireReading, type RouteParams } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { answerFile, answerKnownFile, rangeOf } from "@/lib/platform/file-answer";
import { fileStorage } from "@/lib/platform/storage/storage";
import { partOf } from "../../path-id";

/** Gives a file out, always as bytes to keep, never to be shown in place. */
export const GET = (request: NextRequest, context: { params: Promise<RouteParams> }) =>
  admitted(request, "bearer", async (actor) => {
    requireReading(actor);
    refuseParameters(request);
    const id = partOf(AttachmentId, await context.params, "id");
    const file = { ...(await getAttachment(actor, { id, size: "whole" })), inline: false, etag: `"${id}"` };
    if (isKnown(request, file.etag)) return answerKnownFile(file);
    const storage = await fileStorage();
    const range = rangeOf(request.headers.get("range"), file.bytes);
    const answer = await answerFile(file, range, (part) => storage.read(file.storageKey, part));
    if (!answer) throw notFound();
    return answer;
  });

/** Next would answer HEAD by GET, and leave a stream open that nobody reads. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: "GET" } });
}
