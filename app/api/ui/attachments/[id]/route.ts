import type { NextRequest } from "next/server";
import { getAttachment } from "@/lib/attachments/queries";
import { AttachmentId, shownTypes } from "@/lib/attachments/schema";
import { problem, type RouteParams } from "@/lib/platform/api-route";
import { actorForRequest } from "@/lib/platform/auth/request-actor";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import { answerFile, rangeOf } from "@/lib/platform/file-answer";
import { log } from "@/lib/platform/log";
import { fileStorage } from "@/lib/platform/storage/storage";

const isShown = (mediaType: string) => shownTypes.some((type) => type === mediaType);

export async function GET(request: NextRequest, context: { params: Promise<RouteParams> }): Promise<Response> {
  try {
    const actor = await actorForRequest(request, "session");
    if (!actor) throw unauthenticated();
    const id = AttachmentId.safeParse((await context.params)["id"]);
    if (!id.success) throw notFound();
    const search = request.nextUrl.searchParams;
    const file = await getAttachment(actor, { id: id.data, size: search.get("size") === "thumb" ? "thumb" : "whole" });
    const storage = await fileStorage();
    const answer = await answerFile(
      { ...file, inline: isShown(file.mediaType) && !search.has("download") },
      rangeOf(request.headers.get("range"), file.bytes),
      (range) => storage.read(file.storageKey, range),
    );
    if (answer) return answer;
    log().error({ attachment: id.data }, "the file of an attachment is missing");
    throw notFound();
  } catch (thrown) {
    return problem(request, thrown);
  }
}

/** Next would answer HEAD by GET, and leave a stream open that nobody reads. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: "GET" } });
}
