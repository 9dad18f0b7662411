import { createHash, randomUUID } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { beginUpload } from "@/lib/attachments/commands/begin-upload";
import { finishUpload } from "@/lib/attachments/commands/finish-upload";
import type { Actor } from "@/lib/platform/actor";
import { admitted, readSearch, searchOf } from "@/lib/platform/api-route";
import { bytesOf, SenderGone, takeWhole } from "@/lib/platform/upload-part";
import { FileToSend } from "./file-to-send";

/** A repeat under a key is the same file; without one each sending is a file of its own. */
function keyOf(request: NextRequest): string {
  const key = request.headers.get("idempotency-key");
  return key === null ? randomUUID() : createHash("sha256").update(key).digest("base64url");
}

async function takeFile(actor: Actor, request: NextRequest) {
  bytesOf(request);
  const { name } = readSearch(FileToSend, searchOf(request));
  const announced = request.headers.get("content-length") ?? "";
  const upload = await beginUpload(actor, { key: keyOf(request), name, bytes: announced });
  if (upload.state !== "uploading") return upload;
  await takeWhole(upload.id, upload.bytes, request);
  return finishUpload(actor, { id: upload.id });
}

/** Takes a file whole; a message takes it along by its id. */
export const POST = (request: NextRequest) =>
  admitted(request, "bearer", async (actor) => {
    try {
      const { id, name, mediaType, bytes, state } = await takeFile(actor, request);
      return NextResponse.json({ id, name, mediaType, bytes, state }, { status: 201 });
    } catch (thrown) {
      // Nobody is there to read it; 499 is what proxies write down for that.
      if (thrown instanceof SenderGone) return new Response(null, { status: 499 });
      throw thrown;
    }
  });
