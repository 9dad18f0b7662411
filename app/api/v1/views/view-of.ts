import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import type { PageRequest } from "@/lib/platform/pagination";
import { viewShape } from "@/lib/saved-views/api-shape";
import { getQueueSetup } from "@/lib/saved-views/queries";
import { pageOfWhole } from "../whole-list";

/** The saved views that the actor sees, a page at a time. Throws forbidden to learners. */
export async function viewsPage(actor: Actor, page: PageRequest) {
  const { items, nextCursor } = pageOfWhole((await getQueueSetup(actor)).views, page);
  return { items: items.map(viewShape), nextCursor };
}

/** One view as it is now. Throws not_found, forbidden to learners. */
export async function viewOf({ id }: { id: number }, actor: Actor) {
  const view = (await getQueueSetup(actor)).views.find((one) => one.id === id);
  if (!view) throw notFound();
  return viewShape(view);
}
