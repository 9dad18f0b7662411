import { db } from "../../platform/db/client";
import { addExternalLink } from "../../relations/commands/add-external-link";
import { linkTickets } from "../../relations/commands/link-tickets";
import { mergeTickets } from "../../relations/commands/merge-tickets";
import { removeExternalLink } from "../../relations/commands/remove-external-link";
import { splitComment } from "../../relations/commands/split-comment";
import { undoMerge } from "../../relations/commands/undo-merge";
import { unlinkTickets } from "../../relations/commands/unlink-tickets";
import { asAdmin } from "../actors";
import { aComment, aTicket } from "../factories";
import { aLink } from "../linked";
import { readTable, rightsOf, type Right } from "./right";
import type { Scene } from "./scene";

export const relationTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  link                     no         no        gone      yes         gone        no       yes    gone       no
  link to a hidden one     gone       gone      gone      yes         gone        no       yes    gone       no
  unlink                   no         no        gone      yes         gone        no       yes    gone       no
  link a page              no         no        gone      yes         gone        no       yes    gone       no
  unlink a page            no         no        gone      yes         gone        no       yes    gone       no
  merge                    no         no        gone      yes         gone        no       yes    gone       no
  undo a merge             no         no        gone      yes         gone        no       yes    gone       no
  split a reply            no         no        gone      yes         gone        no       yes    gone       no
  split a note             gone       gone      gone      yes         gone        no       yes    gone       no
`);

const right = rightsOf(relationTable);

/** Another ticket of the same people. */
async function another({ people, teamId, categoryId }: Scene): Promise<number> {
  const followerIds = [people.follower.id];
  return (await aTicket({ requesterId: people.requester.id, followerIds, teamId, categoryId })).id;
}

async function linked(scene: Scene) {
  const other = await another(scene);
  await aLink(scene.ticket, "relates", other);
  return { number: scene.ticket, relation: "relates" as const, other };
}

async function aPage({ ticket }: Scene) {
  const data = { ticketId: ticket, url: "https://example.org/", title: "GLPI 12" };
  const { id } = await db.externalLink.create({ data });
  return { number: ticket, linkId: id };
}

async function merged(scene: Scene) {
  const into = await another(scene);
  await mergeTickets(asAdmin(scene.people.admin), { number: scene.ticket, into });
  return { number: scene.ticket };
}

async function aMessage({ ticket, people, categoryId }: Scene, kind: "reply" | "note") {
  const author = kind === "reply" ? people.requester : people.manager;
  const { id } = await aComment(ticket, author.id, { kind });
  return { number: ticket, commentId: id, title: "L’imprimante aussi", categoryId };
}

/** How each act that joins and parts tickets is tried. */
export const relationRights: readonly Right[] = [
  right(linkTickets, "link", async (scene) => ({
    number: scene.ticket,
    relation: "blocks" as const,
    other: await another(scene),
  })),
  right(linkTickets, "link to a hidden one", async ({ ticket, teamId }) => ({
    number: ticket,
    relation: "relates" as const,
    other: (await aTicket({ teamId })).id,
  })),
  right(unlinkTickets, "unlink", linked),
  right(addExternalLink, "link a page", ({ ticket }) => ({
    number: ticket,
    url: "https://example.org/",
    title: "GLPI 12",
  })),
  right(removeExternalLink, "unlink a page", aPage),
  right(mergeTickets, "merge", async (scene) => ({ number: scene.ticket, into: await another(scene) })),
  right(undoMerge, "undo a merge", merged),
  right(splitComment, "split a reply", (scene) => aMessage(scene, "reply")),
  right(splitComment, "split a note", (scene) => aMessage(scene, "note")),
];
