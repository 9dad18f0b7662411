import { createInterface } from "node:readline/promises";
import { StepError } from "./step-error";

/** Asks who runs the machine to repeat an address; `given` is what they wrote on the command line already. */
async function confirmed(email: string, given: string | undefined): Promise<boolean> {
  if (given !== undefined) return given === email;
  if (!process.stdin.isTTY) throw new StepError(`To say that you mean it, repeat the address: --confirm ${email}`);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question("Nothing brings this back. Type the address again to erase this person: ");
  lines.close();
  return answer.trim().toLowerCase() === email;
}

/** Erases the person with an address once it is typed again, and waits until nothing is left. Throws StepError. */
export async function erasePersonByAddress(address: string, given: string | undefined): Promise<void> {
  const { db } = await import("@/lib/platform/db/client");
  const { systemActor } = await import("@/lib/platform/actor");
  const { AppError } = await import("@/lib/platform/errors");
  const { UserId } = await import("@/lib/platform/ids");
  const { erasePerson } = await import("@/lib/users/commands/erase-person");
  const { continueErasure } = await import("@/lib/privacy/commands/continue-erasure");
  const email = address.trim().toLowerCase();
  const person = await db.user.findUnique({
    where: { email },
    select: { id: true, name: true, _count: { select: { requested: true, comments: true } } },
  });
  if (!person) throw new StepError(`Nobody has the address ${email}.`);
  const { requested, comments } = person._count;
  console.log(
    `${person.name}, ${email}: ${String(requested)} requests and ${String(comments)} messages will say « Texte effacé ».`,
  );
  if (!(await confirmed(email, given?.trim().toLowerCase())))
    throw new StepError("The address is not the same: nobody was erased.");
  const actor = systemActor("admin");
  try {
    await erasePerson(actor, { id: UserId.parse(person.id) });
    while ((await continueErasure(actor, {})).running);
  } catch (error) {
    if (error instanceof AppError) throw new StepError(`${email} can't be erased (${error.code}).`);
    throw error;
  }
  console.log("Erased. Their tickets stay, without words and name, and the history still verifies.");
}
