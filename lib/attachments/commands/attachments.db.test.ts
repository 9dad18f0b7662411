import { access, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import sharp from "sharp";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { notificationSubscriber } from "../../notifications/subscribers";
import { drainOutbox } from "../../platform/outbox/worker";
import type { Actor, UserActor } from "../../platform/actor";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { env } from "../../platform/env";
import { filesDirectory } from "../../platform/storage/disk-storage";
import { partialPath, receivedBytes } from "../../platform/storage/partial-files";
import { fileStorage } from "../../platform/storage/storage";
import { asAdmin, asAnonymous, asJob, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import {
  aCategory,
  aLearner,
  anAdmin,
  anAttachment,
  aTeam,
  aTechnician,
  aTicket,
  unique,
} from "../../testing/factories";
import { aScanner } from "../../testing/scanner";
import { eventNames, lastEvent, refused } from "../../testing/ticket-state";
import { anUpload, aPicture, aWholeUpload } from "../../testing/uploads";
import { retractComment } from "../../tickets/commands/retract-comment";
import { commentOnTicket } from "../../tickets/commands/comment-on-ticket";
import { openTicket } from "../../tickets/commands/open-ticket";
import { removeAttachment } from "../../tickets/commands/remove-attachment";
import { TicketNumber } from "../../platform/ids";
import { getTicket } from "../../tickets/queries/get-ticket";
import { listTickets } from "../../tickets/queries/list-tickets";
import { unlinkAttachments } from "../changes";
import { compareStorageJob, forgetUnsentFilesJob, removeDeletedFilesJob, scanHeldJob } from "../jobs";
import { getAttachment, listMissingFiles } from "../queries";
import { DAILY_BYTES } from "../schema";
import { beginUpload } from "./begin-upload";
import { discardUpload } from "./discard-upload";
import { finishUpload } from "./finish-upload";
import { settleHeld } from "./settle-held";

let lea: UserActor, ines: UserActor, karim: UserActor, nadia: UserActor;
const earlier = { ...env() };
const HOUR_MS = 60 * 60_000;

beforeAll(async () => {
  lea = asLearner(await aLearner());
  ines = asLearner(await aLearner());
  karim = asTechnician(await aTechnician());
  nadia = asAdmin(await anAdmin());
});
afterEach(() => {
  setClock();
  Object.assign(env(), { CLAMD_ADDRESS: earlier.CLAMD_ADDRESS });
});

const row = (publicId: string) => db.attachment.findUniqueOrThrow({ where: { publicId } });
const whole = (actor: Actor, id: string) => getAttachment(actor, { id, size: "whole" });
async function isThere(key: string | null): Promise<boolean> {
  const content = await (await fileStorage()).read(key ?? "");
  content?.destroy();
  return content !== null;
}

const counts = async (id: number) => {
  const { attachmentCount, noteAttachmentCount } = await db.ticket.findUniqueOrThrow({ where: { id } });
  return [attachmentCount, noteAttachmentCount];
};

describe("an upload", () => {
  test("is one attachment however often it is begun, and is kept under its own name once it is whole", async () => {
    const facts = { key: unique("key-"), name: "../Léa <script>.txt", bytes: 7 };
    const first = await beginUpload(lea, facts);
    expect(await beginUpload(lea, facts)).toEqual(first);
    expect((await beginUpload(ines, facts)).id).not.toBe(first.id);
    await refused(finishUpload(lea, { id: first.id }), "conflict");
    await writeFile(await partialPath(first.id), "Bonjour");
    const [one, other] = await Promise.all([finishUpload(lea, { id: first.id }), finishUpload(lea, { id: first.id })]);
    expect(one).toEqual({ ...first, name: "Léa script.txt", state: "ready" });
    expect(other).toEqual(one);
    const { storageKey } = await row(first.id);
    expect(await text((await (await fileStorage()).read(storageKey ?? "")) ?? Readable.from([]))).toBe("Bonjour");
    expect(await receivedBytes(first.id)).toBe(0);
  });

  test("under a key is one file, whatever became of it, and another content is a conflict", async () => {
    const { id } = await aWholeUpload(lea, "Bonjour");
    const finish = (content: string, idempotencyKey: string) =>
      finishUpload(lea, { id, content: content.repeat(64) }, { idempotencyKey });
    const key = unique("key-");
    const first = await finish("a", key);
    expect(await finish("a", key)).toEqual(first);
    await refused(finish("b", key), "conflict");
    await openTicket(lea, { title: "Avec", categoryId: (await aCategory()).id, attachments: [id] });
    expect(await finish("a", key)).toEqual(first);
    await refused(finishUpload(ines, { id, content: "a".repeat(64) }, { idempotencyKey: key }), "not_found");
  });

  test("of a picture is only pixels after, with a small one beside it", async () => {
    const content = await sharp(await aPicture(900, 600))
      .withExif({ IFD0: { Artist: "Léa" } })
      .jpeg()
      .toBuffer();
    const { id, name, mediaType } = await anUpload(lea, content, "IMG_1.HEIC");
    expect([name, mediaType]).toEqual(["IMG_1.jpg", "image/jpeg"]);
    const { storageKey, width, height, bytes } = await row(id);
    const storage = await fileStorage();
    const kept = await buffer((await storage.read(storageKey ?? "")) ?? Readable.from([]));
    expect([width, height, bytes]).toEqual([900, 600, kept.length]);
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    expect(await isThere(`${storageKey ?? ""}-thumb`)).toBe(true);
  });

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ["a broken picture", async () => (await aPicture()).subarray(0, 400), "imageBroken"],
    [
      "a pixel flood",
      () =>
        sharp({ create: { width: 9000, height: 9000, channels: 3, background: "red" } })
          .png()
          .toBuffer(),
      "imageTooLarge",
    ],
    ["an archive without an end", () => Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(60)]), "archiveBomb"],
  ])("of %s is refused with why, and forgotten", async (_, content, key) => {
    const { id } = await aWholeUpload(lea, await content());
    const error = await refused(finishUpload(lea, { id }), "invalid_input");
    expect(error.issues).toMatchObject([{ key: `attachments.errors.${key}` }]);
    expect(await receivedBytes(id)).toBe(0);
    expect(await row(id)).toMatchObject({ state: "uploading", storageKey: null });
  });

  test.each([
    [0, "attachments.errors.empty"],
    [10 * 1024 * 1024 + 1, "attachments.errors.tooLarge"],
  ])("of %i bytes is refused before it is sent", async (bytes, key) => {
    const error = await refused(beginUpload(lea, { key: unique("key-"), name: "a", bytes }), "invalid_input");
    expect(error.issues).toMatchObject([{ key }]);
  });

  test("counts toward the day's quota whatever becomes of it, and no longer the day after", async () => {
    const zoe = asLearner(await aLearner());
    const large = (key = unique("key-")) => beginUpload(zoe, { key, name: "a", bytes: 10 * 1024 * 1024 });
    const key = unique("key-");
    const { id } = await large(key);
    for (let sent = 10 * 1024 * 1024; sent < DAILY_BYTES; sent += 10 * 1024 * 1024) await large();
    await discardUpload(zoe, { id });
    expect((await refused(large(), "rate_limited")).key).toBe("attachments.errors.quota");
    // What was begun may go on.
    expect((await large(key)).id).toBe(id);
    expect((await beginUpload(lea, { key: unique("key-"), name: "a", bytes: 5 })).state).toBe("uploading");
    const tomorrow = new Date(Date.now() + 25 * HOUR_MS);
    setClock(() => tomorrow);
    expect((await large()).state).toBe("uploading");
  });
});

describe("a message with files", () => {
  test("takes one's own along in their order, counts them, and needs no text", async () => {
    const [first, second] = [await anUpload(lea, "1", "b.txt"), await anUpload(lea, "2", "a.txt")];
    const category = await aCategory();
    const asked = { title: "Écran noir", categoryId: category.id, attachments: [second.id, first.id] };
    const { number } = await openTicket(lea, asked);
    const third = await anUpload(lea, await aPicture());
    await commentOnTicket(lea, { number, kind: "reply", body: "", attachments: [third.id] });
    const ticket = await getTicket(lea, TicketNumber.parse(number));
    expect(ticket.attachments.map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
    expect(ticket.comments[0]?.attachments).toMatchObject([
      { id: third.id, width: 640, height: 400, thumbnail: true, state: "ready", canRemove: true },
    ]);
    expect(ticket.attachmentCount).toBe(3);
    expect((await lastEvent(number)).data).toMatchObject({ attachmentIds: [(await row(third.id)).id] });
    await refused(commentOnTicket(lea, { number, kind: "reply", body: " " }), "invalid_input");
  });

  test("is refused with a file of another's, one that is not whole, or one that was sent already", async () => {
    const { id: number } = await aTicket({ requesterId: lea.userId });
    const reply = (...attachments: string[]) =>
      commentOnTicket(lea, { number, kind: "reply", body: "Voici", attachments });
    const sent = await anUpload(lea);
    await reply(sent.id);
    const gone = await anUpload(lea);
    await discardUpload(lea, gone);
    const bad = [sent.id, gone.id, (await anUpload(ines)).id, (await aWholeUpload(lea)).id, "x".repeat(22)];
    for (const id of bad) await refused(reply(id), "invalid_input");
    const twice = await anUpload(lea);
    await refused(reply(twice.id, twice.id), "invalid_input");
    const race = await Promise.allSettled([reply(twice.id), reply(twice.id)]);
    expect(race.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await counts(number)).toEqual([2, 0]);
    expect(await db.comment.count({ where: { ticketId: number } })).toBe(2);
  });
});

describe("a file is given", () => {
  async function scene() {
    const team = await aTeam();
    const { id: number } = await aTicket({ requesterId: lea.userId, followerIds: [ines.userId], teamId: team.id });
    const files = { reply: await anUpload(lea), note: await anUpload(karim) };
    await commentOnTicket(lea, { number, kind: "reply", body: "Voici", attachments: [files.reply.id] });
    await commentOnTicket(karim, { number, kind: "note", body: "Note", attachments: [files.note.id] });
    return { number, team, ...files };
  }
  const answer = (actor: Actor, id: string) =>
    whole(actor, id).then(
      () => "given",
      (error: unknown) => (error as { code: string }).code,
    );

  test("to who sees its message, and to nobody else", async () => {
    const { team, reply, note } = await scene();
    const outsider = asRestricted(await aTechnician(), [(await aTeam()).id]);
    const insider = asRestricted(await aTechnician(), [team.id]);
    const people = [lea, ines, karim, nadia, asManager(await anAdmin()), insider, outsider];
    const strangers = [asLearner(await aLearner()), asAnonymous()];
    const given = await Promise.all([...people, ...strangers].map((actor) => answer(actor, reply.id)));
    const [yes, no] = ["given", "not_found"];
    expect(given).toEqual([yes, yes, yes, yes, yes, yes, no, no, no]);
    const notes = await Promise.all([...people, ...strangers].map((actor) => answer(actor, note.id)));
    expect(notes).toEqual([no, no, yes, yes, yes, yes, no, no, no]);
  });

  test("no longer to who lost the right, and to nobody before it is sent or once it is gone", async () => {
    const { number, reply } = await scene();
    expect(await answer(ines, reply.id)).toBe("given");
    await db.ticketAccess.deleteMany({ where: { ticketId: number, userId: ines.userId } });
    expect(await answer(ines, reply.id)).toBe("not_found");
    const unsent = await anUpload(lea);
    expect([await answer(lea, unsent.id), await answer(nadia, unsent.id)]).toEqual(["not_found", "not_found"]);
    await removeAttachment(lea, { id: reply.id });
    expect([await answer(lea, reply.id), await answer(nadia, reply.id)]).toEqual(["not_found", "not_found"]);
  });

  test("and a learner is not told, in a list or on a page, that a note has one", async () => {
    const { number } = await scene();
    const page = { limit: 50, cursor: null };
    const listed = async (actor: UserActor) =>
      (await listTickets(actor, {}, page)).items.find((ticket) => ticket.number === number)?.attachmentCount;
    expect([await listed(lea), await listed(karim)]).toEqual([1, 2]);
    const shown = await getTicket(ines, TicketNumber.parse(number));
    expect([shown.attachmentCount, shown.comments.flatMap(({ attachments }) => attachments).length]).toEqual([1, 1]);
    expect(shown.events.map(({ name }) => name)).not.toContain("ticket.noted");
  });
});

test("a deleted message takes its files along", async () => {
  const { id: number } = await aTicket({ requesterId: lea.userId });
  const [one, other] = [await anUpload(karim), await anUpload(karim)];
  const noted = { number, kind: "note" as const, body: "", attachments: [one.id, other.id] };
  const { commentId } = await commentOnTicket(karim, noted);
  expect(await db.$transaction((tx) => unlinkAttachments(tx, number, commentId))).toBe(2);
  expect(await counts(number)).toEqual([0, 0]);
  await refused(whole(nadia, one.id), "not_found");
  expect(await db.comment.findUnique({ where: { id: commentId } })).toMatchObject({ attachmentCount: 0 });
});

test("a message that is taken back gives its files back, to go with the next one", async () => {
  const { id } = await aTicket({ requesterId: lea.userId });
  const number = TicketNumber.parse(id);
  const photo = await anUpload(karim);
  const reply = { number, kind: "reply" as const, body: "Voici", attachments: [photo.id] };
  const { commentId } = await commentOnTicket(karim, reply);
  await retractComment(karim, { number, commentId });
  expect(await counts(number)).toEqual([0, 0]);
  await refused(whole(lea, photo.id), "not_found");
  await commentOnTicket(karim, reply);
  expect(await counts(number)).toEqual([1, 0]);
});

describe("the sweep", () => {
  test("forgets after a day what was never sent, whole or not, and nothing else", async () => {
    const { id: number } = await aTicket({ requesterId: lea.userId });
    const [unsent, half, sent] = [await anUpload(lea), await aWholeUpload(lea), await anUpload(lea)];
    await commentOnTicket(lea, { number, kind: "reply", body: "Voici", attachments: [sent.id] });
    const keys = [(await row(unsent.id)).storageKey, (await row(sent.id)).storageKey];
    const part = await partialPath(half.id);
    await forgetUnsentFilesJob.run(asJob());
    expect([await isThere(keys[0] ?? ""), await receivedBytes(half.id)]).toEqual([true, 7]);
    const tomorrow = new Date(Date.now() + 25 * HOUR_MS);
    setClock(() => tomorrow);
    await forgetUnsentFilesJob.run(asJob());
    expect([await isThere(keys[0] ?? ""), await isThere(keys[1] ?? "")]).toEqual([false, true]);
    await expect(access(part)).rejects.toThrow("ENOENT");
    const left = await db.attachment.findMany({ where: { publicId: { in: [unsent.id, half.id, sent.id] } } });
    expect(left.map(({ publicId }) => publicId)).toEqual([sent.id]);
  });

  test("removes files that no row names, and says which rows have lost theirs", async () => {
    const { id: number } = await aTicket({ requesterId: lea.userId });
    const kept = await anUpload(lea, await aPicture());
    await commentOnTicket(lea, { number, kind: "reply", body: "Voici", attachments: [kept.id] });
    const lost = await anAttachment({ ticketId: number, commentId: null, uploaderId: lea.userId, name: "perdu.pdf" });
    const long = new Date(Date.now() - 2 * HOUR_MS);
    await db.attachment.updateMany({ data: { createdAt: long } });
    const storage = await fileStorage();
    const root = await filesDirectory("uploads");
    for (const [key, at] of [
      ["0".repeat(32), long],
      ["f".repeat(32), long],
      ["e".repeat(32), new Date()],
    ] as const) {
      const path = join(root, "orphan");
      await writeFile(path, "x");
      await utimes(path, at, at);
      await storage.take(key, path);
    }
    await compareStorageJob.run(asJob());
    const there = await Promise.all(["0", "f", "e"].map((letter) => isThere(letter.repeat(32))));
    // What has just come may be on its way to its row.
    expect(there).toEqual([false, false, true]);
    const { storageKey } = await row(kept.id);
    expect([await isThere(storageKey), await isThere(`${storageKey ?? ""}-thumb`)]).toEqual([true, true]);
    expect(await listMissingFiles(nadia)).toContainEqual({ name: "perdu.pdf", ticketNumber: number });
    expect((await row(lost.publicId)).missing).toBe(true);
    expect((await row(kept.id)).missing).toBe(false);
    await storage.remove("e".repeat(32));
  });
});

describe("a scanner", () => {
  test("keeps an infected file out, and says so to who sends it", async () => {
    const scanner = await aScanner();
    Object.assign(env(), { CLAMD_ADDRESS: scanner.address });
    expect((await anUpload(lea, "clean")).state).toBe("ready");
    const { id } = await aWholeUpload(lea, "EICAR");
    const error = await refused(finishUpload(lea, { id }), "invalid_input");
    expect(error.issues).toMatchObject([{ key: "attachments.errors.infected" }]);
    await scanner.close();
  });

  test("that is away has files held until it is back, and then given or refused in everybody's sight", async () => {
    Object.assign(env(), { CLAMD_ADDRESS: "/nowhere/clamd.ctl" });
    const { id: number } = await aTicket({ requesterId: lea.userId, leadId: karim.userId });
    const [clean, infected] = [await anUpload(lea, "clean"), await anUpload(lea, "EICAR")];
    expect([clean.state, infected.state]).toEqual(["held", "held"]);
    await commentOnTicket(lea, { number, kind: "reply", body: "Voici", attachments: [clean.id, infected.id] });
    await refused(whole(nadia, clean.id), "not_found");
    await scanHeldJob.run(asJob());
    const { id, state } = await row(clean.id);
    expect([state, await settleHeld(asJob(), { id })]).toEqual(["held", "unknown"]);
    const scanner = await aScanner();
    Object.assign(env(), { CLAMD_ADDRESS: scanner.address });
    await scanHeldJob.run(asJob());
    const states = (await getTicket(lea, TicketNumber.parse(number))).comments[0]?.attachments;
    expect(states?.map(({ state }) => state)).toEqual(["ready", "refused"]);
    expect((await whole(lea, clean.id)).name).toBe("note.txt");
    await refused(whole(nadia, infected.id), "not_found");
    await drainOutbox([notificationSubscriber]);
    const told = await db.notification.findMany({ where: { ticketId: number, kind: "fileRefused" } });
    expect(told.map(({ userId }) => userId).sort((a, b) => a - b)).toEqual([lea.userId, karim.userId]);
    expect((await eventNames(number)).slice(-2)).toEqual(["ticket.attachmentChecked", "ticket.attachmentChecked"]);
    expect((await lastEvent(number)).data).toMatchObject({ clean: false });
    await removeDeletedFilesJob.run(asJob());
    expect((await row(infected.id)).storageKey).toBeNull();
    await scanner.close();
  });

  test("that can't judge one file still judges those that came after it", async () => {
    Object.assign(env(), { CLAMD_ADDRESS: "/nowhere/clamd.ctl" });
    const [unsure, clean] = [await anUpload(lea, "UNSURE"), await anUpload(lea, "clean")];
    const scanner = await aScanner();
    Object.assign(env(), { CLAMD_ADDRESS: scanner.address });
    await scanHeldJob.run(asJob());
    expect([(await row(unsure.id)).state, (await row(clean.id)).state]).toEqual(["held", "ready"]);
    await scanner.close();
  });
});
