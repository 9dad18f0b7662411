import type { Actor } from "@/lib/platform/actor";
import { UserId } from "@/lib/platform/ids";
import { personShape } from "@/lib/users/api-shape";
import { getPerson } from "@/lib/users/queries/get-person";

/** What a write to a person answers: them, as the writer sees them now. */
export const writtenPerson = async ({ id }: { id: number }, actor: Actor) =>
  personShape(await getPerson(actor, UserId.parse(id)));
