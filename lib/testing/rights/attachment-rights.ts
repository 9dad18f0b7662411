import { beginUpload } from "../../attachments/commands/begin-upload";
import { discardUpload } from "../../attachments/commands/discard-upload";
import { finishUpload } from "../../attachments/commands/finish-upload";
import { settleHeld } from "../../attachments/commands/settle-held";
import { db } from "../../platform/db/client";
import { env } from "../../platform/env";
import { removeAttachment } from "../../tickets/commands/remove-attachment";
import { asLearner } from "../actors";
import { aLearner, anAttachment, unique } from "../factories";
import { aScanner } from "../scanner";
import { anUpload, aWholeUpload } from "../uploads";
import { readTable, rightsOf, type Right } from "./right";
import type { Scene } from "./scene";

export const attachmentTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  begin an upload          yes        yes       yes       yes         yes         yes      yes    no         no
  finish an upload         yes        yes       yes       yes         yes         yes      yes    no         no
  finish another's upload  gone       gone      gone      gone        gone        gone     gone   no         no
  give an upload up        yes        yes       yes       yes         yes         yes      yes    no         no
  give up another's        gone       gone      gone      gone        gone        gone     gone   no         no
  take a file away         no         no        gone      yes         gone        no       yes    gone       no
  take one's own back      yes        yes       gone      yes         gone        yes      yes    gone       no
  take it back too late    no         no        gone      yes         gone        no       yes    gone       no
  look through what waits  no         no        no        no          no          no       no     no         yes
`);

const right = rightsOf(attachmentTable);
const LONG_AGO_MS = 11 * 60_000;

const uploader = ({ me, target }: Scene) => asLearner({ id: me || target.id });

async function sentBy({ ticket }: Scene, uploaderId: number, sentAt = new Date()) {
  const { id, publicId } = await anAttachment({ ticketId: ticket, commentId: null, uploaderId });
  await db.attachment.update({ where: { id }, data: { sentAt } });
  return { id: publicId };
}

async function held() {
  const { id: publicId } = await anUpload(asLearner(await aLearner()));
  const { id } = await db.attachment.update({ where: { publicId }, data: { state: "held" }, select: { id: true } });
  Object.assign(env(), { CLAMD_ADDRESS: (await aScanner()).address });
  return { id };
}

/** How each act on files is tried. */
export const attachmentRights: readonly Right[] = [
  right(beginUpload, "begin an upload", () => ({ key: unique("key-"), name: "a.txt", bytes: 3 })),
  right(finishUpload, "finish an upload", (scene) => aWholeUpload(uploader(scene))),
  right(finishUpload, "finish another's upload", ({ target }) => aWholeUpload(asLearner(target))),
  right(discardUpload, "give an upload up", (scene) => aWholeUpload(uploader(scene))),
  right(discardUpload, "give up another's", ({ target }) => aWholeUpload(asLearner(target))),
  right(removeAttachment, "take a file away", (scene) => sentBy(scene, scene.target.id)),
  right(removeAttachment, "take one's own back", (scene) => sentBy(scene, scene.me || scene.target.id)),
  right(removeAttachment, "take it back too late", (scene) =>
    sentBy(scene, scene.me || scene.target.id, new Date(Date.now() - LONG_AGO_MS)),
  ),
  right(settleHeld, "look through what waits", held),
];
