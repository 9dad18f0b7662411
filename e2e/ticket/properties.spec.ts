import { db } from "@/lib/platform/db/client";
import { aTeam } from "@/lib/testing/factories";
import { categoryId, expect, type Page } from "../fixtures";
import { goToTicket, property, said, stored, test, undo } from "./ticket-steps";

/** Opens a property and picks one of its choices. */
async function choose(page: Page, name: string, choice: string | RegExp) {
  await property(page, name).click();
  const lines = page.getByRole("menuitemradio", { name: choice }).or(page.getByRole("option", { name: choice }));
  await lines.first().click();
}

test.describe("properties, saved at once and undone", () => {
  test("priority", async ({ page, aRequest, openTicket, isMobile }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    if (isMobile) await page.getByRole("button", { name: "Voir les propriétés" }).click();
    await choose(page, "Priorité", "Urgente");
    await expect(property(page, "Priorité")).toContainText("Urgente");
    await expect.poll(async () => (await stored(number)).priority).toBe("urgent");
    if (isMobile) await page.getByRole("button", { name: "Fermer" }).click();
    await undo(page).click();
    await expect.poll(async () => (await stored(number)).priority).toBe("normal");
  });

  test("status, and who is waited for @desktop", async ({ page, aRequest, openTicket }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    await choose(page, "Statut", "En attente");
    const form = page.getByRole("dialog", { name: "Qu’attend-on" });
    await form.getByRole("radio", { name: "Un fournisseur" }).check();
    await form.getByRole("textbox").fill("la société Lumina");
    await form.getByRole("button", { name: "Mettre en attente" }).click();
    await expect(page.getByText("Attend la société Lumina").first()).toBeVisible();
    await expect
      .poll(async () => stored(number))
      .toMatchObject({ status: "waiting", waitingFor: "supplier", waitingForLabel: "la société Lumina" });
    await undo(page).click();
    await expect.poll(async () => (await stored(number)).status).toBe("new");
    await choose(page, "Statut", "Résolu");
    await expect.poll(async () => (await stored(number)).status).toBe("resolved");
    await undo(page).click();
    await expect.poll(async () => (await stored(number)).status).toBe("new");
  });

  test("lead and helpers @desktop", async ({ page, aRequest, aColleague, openTicket }) => {
    const { number } = await aRequest();
    const lead = await aColleague("Karim");
    const helper = await aColleague("Aïcha");
    await openTicket("technician", number);
    await property(page, "Responsable").click();
    await page.getByRole("combobox", { name: "Chercher une personne" }).fill(lead.name);
    await page.getByRole("option", { name: lead.name }).click();
    await expect.poll(async () => (await stored(number)).leadId).toBe(lead.id);
    await property(page, "Aident").click();
    await page.getByRole("combobox", { name: "Chercher une personne" }).fill(helper.name);
    await page.getByRole("option", { name: helper.name }).click();
    await expect.poll(async () => (await stored(number)).assignments).toEqual([{ userId: helper.id }]);
    await page.keyboard.press("Escape");
    await undo(page).click();
    await expect.poll(async () => (await stored(number)).assignments).toEqual([]);
    expect((await stored(number)).leadId).toBe(lead.id);
  });

  test("team, category and type @desktop", async ({ page, aRequest, openTicket }) => {
    const { number } = await aRequest();
    const before = await stored(number);
    const team = await aTeam();
    await openTicket("technician", number);
    await property(page, "Service").click();
    await page.getByRole("combobox", { name: "Chercher un service" }).fill(team.name);
    await page.getByRole("option", { name: team.name }).click();
    await expect.poll(async () => (await stored(number)).teamId).toBe(team.id);
    await undo(page).click();
    await expect.poll(async () => (await stored(number)).teamId).toBe(before.teamId);

    await choose(page, "Catégorie", "Imprimante");
    const printer = await categoryId("Imprimante");
    await expect.poll(async () => (await stored(number)).categoryId).toBe(printer);
    await undo(page).click();
    await expect.poll(async () => (await stored(number)).categoryId).toBe(before.categoryId);

    await choose(page, "Type", "Maintenance");
    await expect.poll(async () => (await stored(number)).type).toBe("maintenance");
    await undo(page).click();
    await expect.poll(async () => (await stored(number)).type).toBe("incident");
  });

  test("take and release, by key and by button @desktop", async ({ page, aRequest, aColleague, openTicket }) => {
    const { number } = await aRequest();
    const me = await aColleague();
    await openTicket(me, number);
    await page.keyboard.press("t");
    await expect(said(page, `Vous avez pris #${String(number)}`)).toBeVisible();
    expect(await stored(number)).toMatchObject({ leadId: me.id, status: "in_progress" });
    await undo(page).click();
    await expect.poll(async () => stored(number)).toMatchObject({ leadId: null, status: "new" });
    await page
      .getByRole("banner")
      .or(page.locator("main header"))
      .getByRole("button", { name: "Prendre" })
      .first()
      .click();
    await expect.poll(async () => (await stored(number)).leadId).toBe(me.id);
    await page.getByRole("button", { name: "Rendre" }).click();
    await expect.poll(async () => stored(number)).toMatchObject({ leadId: null, status: "new" });
  });

  test("another's change of another property is kept, of the same one is told @desktop", async ({
    page,
    aRequest,
    openTicket,
  }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    const elsewhere = (data: { priority: "low" } | { type: "request" }) =>
      db.ticket.update({ where: { id: number }, data: { ...data, version: { increment: 1 } } });
    await elsewhere({ type: "request" });
    await choose(page, "Priorité", "Haute");
    await expect.poll(async () => stored(number)).toMatchObject({ priority: "high", type: "request" });
  });

  test("an undo leaves what another did to the same property since @desktop", async ({
    page,
    aRequest,
    aColleague,
    openTicket,
    pageAs,
  }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    await choose(page, "Priorité", "Haute");
    await expect.poll(async () => (await stored(number)).priority).toBe("high");
    await expect(undo(page)).toBeVisible();
    const hers = await pageAs(await aColleague("Aïcha"));
    await goToTicket(hers, number);
    await choose(hers, "Priorité", "Urgente");
    await expect.poll(async () => (await stored(number)).priority).toBe("urgent");
    await expect(property(page, "Priorité")).toContainText("Urgente");
    await undo(page).click();
    await expect(said(page, /priorité/i)).toBeVisible();
    await expect(undo(page)).toHaveCount(0);
    await expect(property(page, "Priorité")).toContainText("Urgente");
    expect((await stored(number)).priority).toBe("urgent");
  });

  test("followers found by name or address, and off again @desktop", async ({
    page,
    aRequest,
    newPerson,
    openTicket,
  }) => {
    const { number } = await aRequest();
    const follower = await newPerson({ name: "Sofia Marques" });
    await openTicket("technician", number);
    await page.getByRole("button", { name: "Abonner" }).click();
    const form = page.locator("form").filter({ hasText: "Personne à abonner" });
    await form.getByRole("button", { name: "Abonner" }).click();
    await expect(form.getByText("Choisissez une personne.")).toBeVisible();
    await form.getByRole("combobox").fill(follower.email);
    await page.getByRole("option", { name: /Sofia Marques/ }).click();
    await form.getByRole("button", { name: "Abonner" }).click();
    await expect(said(page, "Sofia Marques suit maintenant le ticket")).toBeVisible();
    expect((await stored(number)).followers).toEqual([{ userId: follower.id }]);
    await page.getByRole("button", { name: "Désabonner Sofia Marques" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Désabonner" }).click();
    await expect.poll(async () => (await stored(number)).followers).toEqual([]);
  });
});
