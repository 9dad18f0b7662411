import { loadLater } from "@/components/ui/later";
import { RETRACTABLE_MS } from "@/lib/tickets/message-times";
import { filesAt, FilesTrouble, noteFiles } from "./file-counts";

/** What sends files. */
export const loadSender = loadLater(() => import("./file-sender"));

type Sender = Awaited<ReturnType<typeof loadSender>>;

/** Where the files of a message on its way wait. */
export const placeOfMessage = (key: string) => `message:${key}`;

/** Files on their way to a place. */
let moving: Promise<void> = Promise.resolve();

/** What comes after waits for this; it may fail on its own. */
function inTurn(act: (sender: Sender) => Promise<void>): Promise<void> {
  const done = moving.then(loadSender).then(act);
  moving = done.catch(() => undefined);
  return done;
}

function move(from: string, to: string) {
  // Without a network the sender may not be there yet: what waits for these files says so.
  inTurn(({ moveFiles }) => moveFiles(from, to)).catch(() => undefined);
}

/** Adds files at a place; a message takes them along from now on, however long they take to prepare. Throws where they can't be added. */
export async function addAt(place: string, files: readonly File[]): Promise<void> {
  noteFiles(place, filesAt(place) + files.length);
  try {
    await inTurn(({ addFiles }) => addFiles(place, files));
  } catch (error) {
    noteFiles(place, Math.max(0, filesAt(place) - files.length));
    throw error;
  }
}

/** Takes the files of a place along with a message; gives how many they are. */
export function sendAlong(place: string, messageKey: string): number {
  const count = filesAt(place);
  if (count > 0) {
    noteFiles(place, 0);
    noteFiles(placeOfMessage(messageKey), count);
    move(place, placeOfMessage(messageKey));
  }
  return count;
}

/** Takes away the files of a place that can't leave; gives how many are left. */
export async function leaveRefused(place: string): Promise<number> {
  await moving;
  await (await loadSender()).removeRefused(place);
  return filesAt(place);
}

/** A message without those of its files that will never be taken. */
export async function withoutRefused<Message extends { key: string }>(
  message: Message,
): Promise<Message & { files: number }> {
  return { ...message, files: await leaveRefused(placeOfMessage(message.key)) };
}

/** Brings the files of a message back to where it is written. */
export function bringBack(messageKey: string, place: string) {
  const from = placeOfMessage(messageKey);
  if (filesAt(from) > 0) move(from, place);
}

/** The attachments of a message once all its files have arrived; throws FilesTrouble with why one never will. */
export async function arrivedFiles(place: string, count = filesAt(place)): Promise<string[]> {
  if (count === 0) return [];
  await moving;
  const ids = await (await loadSender()).settledFiles(place);
  // A device that forgot them must not have the message sent without.
  if (ids.length < count) throw new FilesTrouble("filesLost");
  return ids;
}

/** Forgets the files of a message that was taken. */
export function forgetFiles(place: string) {
  if (filesAt(place) > 0) void loadSender().then((sender) => sender.forgetFiles(place));
}

/** Forgets them once their message can't be taken back any more: until then they may come back with it. */
export function forgetFilesLater(place: string) {
  if (filesAt(place) > 0) setTimeout(() => forgetFiles(place), RETRACTABLE_MS);
}

/** Asks again for files that a message could not take along. */
export function askAgain(place: string) {
  if (filesAt(place) > 0) void loadSender().then((sender) => sender.askAgain(place));
}
