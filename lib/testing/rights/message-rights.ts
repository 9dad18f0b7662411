import { deleteComment } from "../../tickets/commands/delete-comment";
import { editComment } from "../../tickets/commands/edit-comment";
import { retractComment } from "../../tickets/commands/retract-comment";
import { saveDraft } from "../../tickets/commands/save-draft";
import { sweepDrafts } from "../../tickets/commands/sweep-drafts";
import { db } from "../../platform/db/client";
import { aComment } from "../factories";
import { readTable, rightsOf } from "./right";
import type { Scene } from "./scene";

export const messageTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  edit one's message       yes        yes       gone      yes         gone        yes      yes    gone       no
  edit another's           no         no        gone      no          gone        no       no     gone       no
  delete one's message     yes        yes       gone      yes         gone        yes      yes    gone       no
  delete another's         no         no        gone      no          gone        no       yes    gone       no
  edit a note              gone       gone      gone      yes         gone        yes      yes    gone       no
  take one's message back  yes        yes       gone      yes         gone        yes      yes    gone       no
  take another's back      no         no        gone      no          gone        no       no     gone       no
  begin a reply            yes        yes       gone      yes         gone        yes      yes    gone       no
  begin a note             no         no        gone      yes         gone        yes      yes    gone       no
  sweep drafts             no         no        no        no          no          no       no     no         yes
`);

const right = rightsOf(messageTable);

/** A message on the scene's ticket, by who asks where that is somebody. */
async function own({ ticket, me, target }: Scene, kind: "reply" | "note" = "reply") {
  return { number: ticket, commentId: (await aComment(ticket, me || target.id, { kind })).id };
}
async function anothers({ ticket, target }: Scene) {
  return { number: ticket, commentId: (await aComment(ticket, target.id)).id };
}
const edit = { body: "Bonsoir", editedAt: null };
const draft = (kind: "reply" | "note") => (scene: Scene) => ({
  number: scene.ticket,
  kind,
  body: "Je commence",
  base: null,
});

/** How each act on messages is tried. */
export const messageRights = [
  right(editComment, "edit one's message", async (scene) => ({ ...(await own(scene)), ...edit })),
  right(editComment, "edit another's", async (scene) => ({ ...(await anothers(scene)), ...edit })),
  right(editComment, "edit a note", async (scene) => ({ ...(await own(scene, "note")), ...edit })),
  right(deleteComment, "delete one's message", (scene) => own(scene)),
  right(deleteComment, "delete another's", anothers),
  right(retractComment, "take one's message back", (scene) => own(scene)),
  right(retractComment, "take another's back", anothers),
  right(saveDraft, "begin a reply", draft("reply")),
  right(saveDraft, "begin a note", draft("note")),
  right(sweepDrafts, "sweep drafts", async ({ ticket, target }) => {
    const place = { userId: target.id, ticketId: ticket, kind: "reply" as const };
    await db.ticketDraft.create({ data: { ...place, body: "Vieux", savedAt: new Date("2020-01-01") } });
    return {};
  }),
];
