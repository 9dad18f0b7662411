import { createHash, randomUUID } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { beginUpload } from "@/lib/attachments/commands/begin-upload";
import { finishUpload } from "@/lib/attachments/commands/finish-upload";
import type { Actor } from "@/lib/platform/actor";
import { admitted, keyOf, readSearch, searchOf } from "@/lib/platform/api-route";
import { bytesOf, hashOf, SenderGone, takeWhole } from "@/lib/platform/upload-part";
import { FileToSend } from "./file-to-send";

/** What goes on where an earlier sending under the same key broke off; without one each sending is a file of its own. */
function uploadKey(key: string | undefined, ...facts: string[]): string {
  if (key === undefined) return randomUUID();
  return createHash("sha256")
    .update(JSON.stringify([key, ...facts]))
    .digest("base64url");
}

async function takeFile(actor: Actor, request: NextRequest) {
  bytesOf(request);
  const { name } = readSearch(FileToSend, searchOf(request));
  const announced = request.headers.get("content-length") ?? "";
  const idempotencyKey = keyOf(request);
  const upload = await beginUpload(actor, { key: uploadKey(idempotencyKey, name, announced), name, bytes: announced });
  const { id, bytes } = upload;
  const content = await (upload.state === "uploading" ? takeWhole(id, bytes, request) : hashOf(request));
  return finishUpload(actor, { id, content }, { idempotencyKey });
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
