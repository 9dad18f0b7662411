import { z } from "zod";
import { IdAnswer } from "../platform/api-answers";

const file = {
  id: z.string().describe("What a message takes it along by, and where it is: `/api/v1/attachments/{id}`."),
  name: z.string(),
  mediaType: z.string().describe("What its bytes are, whatever it was called."),
  bytes: z.int().positive(),
};

/** A file that was sent and that no message has taken along yet. */
export const UploadAnswer = z
  .strictObject({
    ...file,
    state: z
      .enum(["ready", "held", "refused", "uploading", "deleted"])
      .describe("`held` until it was looked through for viruses."),
  })
  .meta({ id: "Upload", description: "A file that was sent." });

/** A file of a conversation. */
export const AttachmentAnswer = z
  .strictObject({
    ...file,
    state: z.enum(["ready", "held", "refused"]).describe("Only one that is `ready` can be fetched."),
    comment: IdAnswer.nullable().describe("The message it came with; null for the request itself."),
  })
  .meta({ id: "Attachment", description: "A file of a ticket's conversation." });

export const uploadExample: z.input<typeof UploadAnswer> = {
  id: "k3Jd8sLq0ZxVb2Nm5TyWcA",
  name: "screen.png",
  mediaType: "image/png",
  bytes: 48213,
  state: "ready",
};
export const attachmentExample: z.input<typeof AttachmentAnswer> = {
  id: "k3Jd8sLq0ZxVb2Nm5TyWcA",
  name: "screen.png",
  mediaType: "image/png",
  bytes: 48213,
  state: "ready",
  comment: "5120",
};
