import { z } from "zod";
import { AttachmentAnswer, attachmentExample, UploadAnswer, uploadExample } from "@/lib/attachments/api-answers";
import { AttachmentId } from "@/lib/attachments/schema";
import { pageAnswer } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { noSuchTicket, pageOnly, ticketInPath } from "../shared-inputs";
import { FileToSend } from "./file-to-send";

const BYTES = "application/octet-stream";
const bytes = z.string().meta({ format: "binary" });

const sendFile: ApiOperation = {
  id: "sendFile",
  method: "post",
  path: "/attachments",
  tag: "Files",
  summary: "Send a file",
  description:
    "Takes a file of up to 10 MB, as it is, in the body (`curl -H 'Content-Type: application/octet-stream' --data-binary @screen.png`). It is nobody's to see until a ticket or a message takes it along by its id, under `attachments`. Its bytes decide what it is; a picture is written anew without what it tells of its camera.",
  scope: "write",
  repeatable: true,
  query: { schema: FileToSend, about: { name: "How the file is called." } },
  body: { mediaType: BYTES, schema: bytes },
  answers: { 201: { description: "The file.", schema: UploadAnswer, example: uploadExample } },
  errors: {
    forbidden: "You may not send files.",
    conflict: "The file is still being sent under this key.",
    rate_limited: "You have sent 200 MB or 500 files within a day.",
  },
};

const getFile: ApiOperation = {
  id: "getFile",
  method: "get",
  path: "/attachments/{id}",
  tag: "Files",
  summary: "Fetch a file",
  description: "The bytes of a file of a message that you see; a `Range` of them where one is asked for (206).",
  scope: "read",
  parameters: { schema: z.strictObject({ id: AttachmentId }), about: { id: "The file's id." } },
  answers: {
    200: {
      description: "The file.",
      mediaType: BYTES,
      schema: bytes,
      headers: { "Content-Disposition": "How it is called." },
    },
    206: { description: "The part that was asked for.", mediaType: BYTES, schema: bytes },
    416: { description: "There is no such part." },
  },
  errors: { not_found: "There is no such file, or you don't see its message, or it waits to be looked through." },
};

const listTicketFiles: ApiOperation = {
  id: "listTicketFiles",
  method: "get",
  path: "/tickets/{number}/attachments",
  tag: "Files",
  summary: "List a ticket's files",
  description: "The files of a ticket and its messages in the order they were sent; those of notes to staff.",
  scope: "read",
  parameters: ticketInPath,
  query: pageOnly,
  answers: {
    200: {
      description: "One page.",
      schema: pageAnswer(AttachmentAnswer),
      example: { items: [attachmentExample], nextCursor: null },
    },
  },
  errors: { not_found: noSuchTicket },
};

export const fileOperations: readonly ApiOperation[] = [sendFile, getFile, listTicketFiles];
