import { NextResponse, type NextRequest } from "next/server";
import { beginUpload } from "@/lib/attachments/commands/begin-upload";
import { finishUpload } from "@/lib/attachments/commands/finish-upload";
import { problem } from "@/lib/platform/api-route";
import { actorForRequest } from "@/lib/platform/auth/request-actor";
import { unauthenticated } from "@/lib/platform/errors";
import { bytesOf, SenderGone, takePart } from "@/lib/platform/upload-part";

const NO_STORE = { "cache-control": "private, no-store" };

/** A header that was made for it, so that no other site's form can write it; names are percent-encoded. */
function named(request: NextRequest, header: string): string {
  const value = request.headers.get(header) ?? "";
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * Takes a file in as many parts as its sender likes: each says under which key, of how many bytes, and where it goes on. One without a body
 * asks how far it is. The last part answers with what became of the file.
 */
export async function POST(request: NextRequest): Promise<Response> {
  try {
    const actor = await actorForRequest(request, "session");
    if (!actor) throw unauthenticated();
    bytesOf(request);
    const upload = await beginUpload(actor, {
      key: named(request, "upload-key"),
      name: named(request, "upload-name"),
      bytes: named(request, "upload-length"),
    });
    if (upload.state !== "uploading")
      return NextResponse.json({ ...upload, received: upload.bytes }, { headers: NO_STORE });
    const received = await takePart(upload.id, upload.bytes, request);
    const finished = received === upload.bytes ? await finishUpload(actor, { id: upload.id }) : upload;
    return NextResponse.json({ ...finished, received }, { headers: NO_STORE });
  } catch (thrown) {
    // Nobody is there to read it; 499 is what proxies write down for that.
    if (thrown instanceof SenderGone) return new Response(null, { status: 499 });
    return problem(request, thrown);
  }
}
