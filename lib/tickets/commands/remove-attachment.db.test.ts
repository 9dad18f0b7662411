import { beforeAll, describe, expect, test } from "vitest";
import { removeDeletedFilesJob } from "../../attachments/jobs";
import type { UserActor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { fileStorage } from "../../platform/storage/storage";
import { asAdmin, asJob, asLearner, asTechnician } from "../../testing/actors";
import { aLearner, anAdmin, aTechnician, aTicket } from "../../testing/factories";
import { eventNames, lastEvent } from "../../testing/ticket-state";
import { anUpload, aPicture } from "../../testing/uploads";
import { commentOnTicket } from "./comment-on-ticket";
import { removeAttachment } from "./remove-attachment";

let lea: UserActor, karim: UserActor, nadia: UserActor;

beforeAll(async () => {
  lea = asLearner(await aLearner());
  karim = asTechnician(await aTechnician());
  nadia = asAdmin(await anAdmin());
});

const row = (publicId: string) => db.attachment.findUniqueOrThrow({ where: { publicId } });
const counts = async (id: number) => {
  const { attachmentCount, noteAttachmentCount } = await db.ticket.findUniqueOrThrow({ where: { id } });
  return [attachmentCount, noteAttachmentCount];
};

async function isThere(key: string): Promise<boolean> {
  const content = await (await fileStorage()).read(key);
  content?.destroy();
  return content !== null;
}

describe("a file goes", () => {
  test("with its name in the history, off the counts, and out of the storage", async () => {
    const { id: number } = await aTicket({ requesterId: lea.userId });
    const file = await anUpload(lea, await aPicture(), "écran.jpg");
    await commentOnTicket(lea, { number, kind: "reply", body: "Voici", attachments: [file.id] });
    const { storageKey } = await row(file.id);
    await removeAttachment(karim, { id: file.id });
    expect(await lastEvent(number)).toMatchObject({
      name: "ticket.attachmentRemoved",
      audience: "public",
      texts: [{ field: "name", text: "écran.jpg" }],
    });
    expect(await counts(number)).toEqual([0, 0]);
    await removeDeletedFilesJob.run(asJob());
    expect([await isThere(storageKey ?? ""), await isThere(`${storageKey ?? ""}-thumb`)]).toEqual([false, false]);
    expect(await row(file.id)).toMatchObject({ state: "deleted", storageKey: null });
    const before = await eventNames(number);
    await removeAttachment(karim, { id: file.id });
    expect(await eventNames(number)).toEqual(before);
  });

  test("of a note without learners hearing of it", async () => {
    const { id: number } = await aTicket({ requesterId: lea.userId });
    const file = await anUpload(karim);
    await commentOnTicket(karim, { number, kind: "note", body: "Note", attachments: [file.id] });
    await removeAttachment(nadia, { id: file.id });
    expect(await lastEvent(number)).toMatchObject({ name: "ticket.attachmentRemoved", audience: "staff" });
    expect(await counts(number)).toEqual([0, 0]);
  });
});
