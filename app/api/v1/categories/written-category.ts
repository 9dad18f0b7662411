import { categoryShape } from "@/lib/categories/api-shape";
import { listCategories } from "@/lib/categories/queries";
import { isStaff, type Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";

/** One category, for others than staff while it is in use. Throws not_found. */
export async function oneCategory(actor: Actor, id: number) {
  const found = (await listCategories(actor, { activeOnly: !isStaff(actor) })).find((one) => one.id === id);
  if (!found) throw notFound();
  return categoryShape(found);
}

/** What a write to a category answers: the category as it is now. */
export const writtenCategory = ({ id }: { id: number }, actor: Actor) => oneCategory(actor, id);
