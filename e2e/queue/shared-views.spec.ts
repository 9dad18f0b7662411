import { aTeam, unique } from "@/lib/testing/factories";
import { db } from "@/lib/platform/db/client";
import { expect, ready, test, type Page } from "../fixtures";

async function aSharedView(ownerId: number, teamId: number): Promise<{ id: number; name: string }> {
  const data = { name: unique("Réseau "), filter: { status: "new" }, teamId, creatorId: ownerId };
  return db.savedView.create({ data, select: { id: true, name: true } });
}
const tabOf = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Vues" }).getByRole("link", { name: new RegExp(name) });

async function openMenu(page: Page, name: string) {
  const button = page.getByRole("button", { name: `Vue « ${name} » : actions` });
  await ready(button);
  await button.click();
}

test.describe("views of a team @desktop", () => {
  test("a teammate copies a view and can't take it away; who keeps it can, by key, and bring it back", async ({
    pageAs,
    newPerson,
  }) => {
    const team = await aTeam();
    const facts = { role: "technician" as const, teamIds: [team.id] };
    const [karim, nadia] = [await newPerson({ ...facts, name: unique("Karim ") }), await newPerson(facts)];
    const { id, name } = await aSharedView(karim.id, team.id);
    const page = await pageAs(nadia);
    await page.goto(`/tickets?view=${String(id)}`);
    await openMenu(page, name);
    await expect(page.getByText(`${karim.name} tient cette vue`)).toBeVisible();
    await expect(page.getByRole("menuitem")).toHaveCount(1);
    await page.getByRole("menuitem", { name: /Faire ma copie/ }).click();
    await expect(page.getByLabel("Nom de la vue")).toHaveValue(name);
    await page.keyboard.press("Enter");
    await expect(tabOf(page, name)).toHaveCount(2);
    await expect(page).not.toHaveURL(new RegExp(`view=${String(id)}$`));

    await openMenu(page, name);
    await page.getByRole("menuitem", { name: /Faire ma copie/ }).click();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Une vue de ce nom existe déjà ici. Choisissez un autre nom.")).toBeVisible();
    await page.keyboard.press("Escape");

    const owner = await pageAs(karim);
    await owner.goto(`/tickets?view=${String(id)}`);
    await openMenu(owner, name);
    await owner.getByRole("menuitem", { name: /Ne plus partager/ }).press("Enter");
    await expect(owner.getByText("elle n’est plus qu’à vous")).toBeVisible();
    await page.reload();
    await expect(tabOf(page, name)).toHaveCount(1);
    await owner.keyboard.press("Control+z");
    await expect.poll(async () => (await db.savedView.findUnique({ where: { id } }))?.teamId).toBe(team.id);
  });

  test("a view that is renamed or deleted in another tab is said gently", async ({ pageAs, newPerson }) => {
    const team = await aTeam();
    const karim = await newPerson({ role: "technician", teamIds: [team.id] });
    const { id, name } = await aSharedView(karim.id, team.id);
    const page = await pageAs(karim);
    await page.goto(`/tickets?view=${String(id)}`);
    await openMenu(page, name);
    await page.getByRole("menuitem", { name: "Renommer la vue" }).click();
    const field = page.getByLabel("Nom de la vue");
    await field.fill(`${name} bis`);
    const renamed = { name: unique("Ailleurs "), version: { increment: 1 } };
    await db.savedView.update({ where: { id }, data: renamed });
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^Cette vue a changé entre-temps/)).toBeVisible();
    await expect(field).toHaveValue(`${name} bis`);
    // Behind the dialog, where roles are hidden.
    await expect(page.locator("nav").getByText(renamed.name)).toBeVisible();
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(tabOf(page, `${name} bis`)).toBeVisible();

    await openMenu(page, `${name} bis`);
    await page.getByRole("menuitem", { name: "Renommer la vue" }).click();
    await db.savedView.update({ where: { id }, data: { deletedAt: new Date() } });
    await field.fill(`${name} ter`);
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^Cette vue a été supprimée entre-temps/)).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByText("Cette vue n’existe plus, ou elle n’est pas partagée avec vous.")).toBeVisible();
  });
});

test.describe("an empty queue @desktop", () => {
  test("offers to take back what was asked: words, filters or both", async ({ page, signIn }) => {
    const words = unique("introuvable");
    await signIn("technician");
    const offers = page.getByRole("main").getByRole("link");
    const offer = (name: string) => offers.filter({ hasText: name });
    await page.goto(`/tickets?view=all&q=${words}`);
    await expect(page.getByText("Vérifiez l’orthographe, ou essayez un autre mot.")).toBeVisible();
    await expect(offer("Chercher dans tous les tickets")).toHaveCount(0);
    await expect(offer("Effacer les filtres")).toHaveCount(0);
    await page.goto(`/tickets?q=${words}&priority=urgent`);
    await expect(page.getByText("Essayez un autre mot, ou retirez un filtre.")).toBeVisible();
    await offer("Effacer la recherche").click();
    await expect(page).toHaveURL(/\/tickets\?priority=urgent$/);
    await page.goto(`/tickets?q=${words}`);
    await expect(page.getByText("Essayez un autre mot, ou cherchez hors de cette vue.")).toBeVisible();
    await offer("Chercher dans tous les tickets").click();
    await expect(page).toHaveURL(/view=all/);
    await page.goto("/tickets?view=all&createdFrom=2001-01-01&createdTo=2001-01-02");
    await expect(page.getByText("Retirez un filtre ou changez de vue.")).toBeVisible();
    await offer("Effacer les filtres").click();
    await expect(page).toHaveURL(/\/tickets\?view=all$/);
  });
});
