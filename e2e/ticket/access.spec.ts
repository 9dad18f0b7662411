import { expect, expectAccessibleInThemes } from "../fixtures";
import { conversation, note, property, reply, stored, test } from "./ticket-steps";

test.describe("who sees a ticket, and what they may do", () => {
  test("for another learner it does not exist, nor do addresses that are no number @desktop", async ({
    page,
    aRequest,
    newPerson,
    signIn,
  }) => {
    const { number } = await aRequest();
    await signIn(await newPerson());
    for (const address of [String(number), "abc", "0", "-1", "1.5", "99999999999", "999999999"]) {
      const answer = await page.goto(`/tickets/${address}`);
      expect(answer?.status(), address).toBe(404);
    }
    for (const part of ["", "/comments", "/events"]) {
      const answer = await page.request.get(`/api/ui/tickets/${String(number)}${part}`);
      expect(answer.status(), part).toBe(404);
    }
  });

  test("staff find no page either where there is none @desktop", async ({ page, signIn }) => {
    await signIn("technician");
    for (const address of ["abc", "0", "99999999999", "999999999"]) {
      expect((await page.goto(`/tickets/${address}`))?.status(), address).toBe(404);
    }
  });

  test("a manager replies, notes, assigns and sets priority, and reads the rest @desktop", async ({
    page,
    aRequest,
    openTicket,
  }) => {
    const { number } = await aRequest();
    await openTicket("manager", number);
    for (const name of ["Priorité", "Responsable", "Aident"]) await expect(property(page, name)).toBeVisible();
    for (const name of ["Statut", "Service", "Catégorie", "Type"]) await expect(property(page, name)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Résoudre" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Répondre et résoudre" })).toHaveCount(0);
    await page.keyboard.press("r");
    await page.keyboard.press("e");
    await expect(page.getByRole("textbox", { name: "Titre" })).toHaveCount(0);
    await reply(page).fill("Je suis ce dossier.");
    await page.getByRole("button", { name: "Répondre à Léa" }).click();
    await expect(conversation(page).getByText("Je suis ce dossier.")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await note(page).fill("À suivre lundi.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(async () => (await stored(number)).comments.length).toBe(2);
  });

  test("staff keep the requester's moves on their own request @desktop", async ({
    page,
    newPerson,
    fileTicket,
    openTicket,
  }) => {
    const manager = await newPerson({ name: "Philippe Garnier", role: "manager" });
    const number = await fileTicket("Chauffage en A12", { by: manager });
    await openTicket(manager, number);
    await page.getByRole("button", { name: "Annuler ma demande" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Annuler ma demande" }).click();
    await expect.poll(async () => (await stored(number)).status).toBe("closed");
  });

  test("has no accessibility violation", async ({ page, aRequest, openTicket, isMobile }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    await expectAccessibleInThemes(page, "the conversation");
    await reply(page).focus();
    await page.getByText("Note interne", { exact: true }).click();
    await note(page).fill("Une note");
    await expectAccessibleInThemes(page, "the note");
    await page.keyboard.press("Escape");
    if (isMobile) await page.getByRole("button", { name: "Voir les propriétés" }).click();
    await property(page, "Statut").click();
    await expect(page.getByRole("menuitemradio", { name: "Résolu" })).toBeVisible();
    await expectAccessibleInThemes(page, "the status menu");
  });
});
