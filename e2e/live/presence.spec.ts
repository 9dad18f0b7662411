import { db } from "@/lib/platform/db/client";
import { expect, ready, test } from "../fixtures";
import { goToTicket, note, reply } from "../ticket/ticket-steps";
import { RawStream, SOON } from "./live-steps";

test.describe("who is at a ticket @desktop", () => {
  test("staff see who else reads and writes; the requester sees a reply being written, never a note", async ({
    pageAs,
    newPerson,
    fileTicket,
    address,
  }) => {
    const lea = await newPerson({ name: "Léa Présente" });
    const karim = await newPerson({ name: "Karim Présent", role: "technician" });
    const nadia = await newPerson({ name: "Nadia Présente", role: "technician" });
    const number = await fileTicket("Qui est là", { by: lea });
    const [left, right, learner] = [await pageAs(karim), await pageAs(nadia), await pageAs(lea)];
    await learner.goto(`/tickets/${String(number)}`);
    const field = learner.locator("#reply");
    await ready(field);
    const wire = await RawStream.of(learner, address);
    await goToTicket(left, number);
    await goToTicket(right, number);
    const seen = (words: string) => left.locator("[data-presence]").getByText(words);
    await expect(seen("Nadia regarde aussi")).toBeVisible(SOON);

    await right.getByText("Note interne", { exact: true }).click();
    await note(right).pressSequentially("Entre nous");
    await expect(seen("Nadia écrit une note")).toBeVisible(SOON);
    expect(wire.changes()).toEqual([]);
    await expect(learner.getByText("vous écrit")).toHaveCount(0);

    await right.getByText("Réponse", { exact: true }).click();
    await reply(right).pressSequentially("Bonjour Léa");
    await expect(seen("Nadia écrit une réponse")).toBeVisible(SOON);
    await expect(learner.getByText("Nadia vous écrit")).toBeVisible(SOON);
    expect(wire.changes()).toContainEqual({ presence: [number] });

    await field.pressSequentially("Je suis en salle 4");
    const sheet = right.locator("[data-presence]").filter({ visible: true }).getByRole("img");
    await expect(sheet).toHaveAccessibleName(/Léa écrit une réponse/, SOON);
    await right.close();
    await expect(seen("Nadia écrit une réponse")).toHaveCount(0, SOON);
    await expect(learner.getByText("Nadia vous écrit")).toHaveCount(0, SOON);
    expect(await db.auditEvent.count({ where: { subjectType: "ticket", subjectId: number } })).toBe(1);
    wire.close();
  });
});
