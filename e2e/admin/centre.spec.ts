import { db } from "@/lib/platform/db/client";
import { unique } from "@/lib/testing/factories";
import { expect, expectAccessible, test } from "../fixtures";
import { openAdmin, said, undo } from "./admin-steps";

test.describe.configure({ mode: "serial" });

test.beforeEach(async ({ signIn }) => signIn("admin"));

test("a team is made, gets a member, is renamed and closed", async ({ page }) => {
  const name = unique("Atelier ");
  await openAdmin(page, "teams", "Services");
  await page.getByRole("button", { name: "Nouveau service" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("textbox", { name: "Nom du service" }).fill("informatique");
  await sheet.getByRole("button", { name: "Créer le service" }).click();
  await expect(sheet.getByText("Un service porte déjà ce nom.")).toBeVisible();
  await sheet.getByRole("textbox", { name: "Nom du service" }).fill(name);
  await sheet.getByRole("button", { name: "Créer le service" }).click();
  const members = page.getByRole("list", { name: `Membres du service ${name}` });
  await members.getByRole("button", { name: `Ajouter quelqu’un au service ${name}` }).click();
  await page.getByRole("combobox", { name: "Chercher une personne" }).fill("karim");
  await page.getByRole("option", { name: /Karim Benali/ }).click();
  await expect(members.getByText("Karim Benali")).toBeVisible();
  await expectAccessible(page, "teams");
  await members.getByRole("button", { name: "Retirer Karim Benali du service" }).click();
  await expect(members.getByText("Karim Benali")).toHaveCount(0);
  await undo(page);
  await expect(members.getByText("Karim Benali")).toBeVisible();

  await page.getByRole("button", { name: "Actions pour le service Informatique" }).click();
  await page.getByRole("menuitem", { name: "Fermer le service" }).click();
  await expect(said(page, /envoie ses tickets à ce service/)).toBeVisible();
  await page.getByRole("button", { name: `Actions pour le service ${name}` }).click();
  await page.getByRole("menuitem", { name: "Fermer le service" }).click();
  await expect(said(page, `Le service ${name} ne reçoit plus de tickets.`)).toBeVisible();
  await expect.poll(() => db.team.count({ where: { name, active: false } })).toBe(1);
});

test("a category is made, moved and withdrawn, and learners see it so @desktop", async ({ page, pageAs }) => {
  const name = unique("Casiers ");
  await openAdmin(page, "categories", "Catégories");
  await page.getByRole("button", { name: "Nouvelle catégorie" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Créer la catégorie" }).click();
  await expect(sheet.getByRole("textbox", { name: "Nom" })).toHaveAttribute("aria-invalid", "true");
  await sheet.getByRole("textbox", { name: "Nom" }).fill(name);
  await sheet.getByRole("radio", { name: "Clé" }).check({ force: true });
  await sheet.getByRole("combobox", { name: "Service par défaut" }).selectOption({ label: "Bâtiment" });
  await expectAccessible(page, "a new category");
  await sheet.getByRole("button", { name: "Créer la catégorie" }).click();
  await expect(sheet).toHaveCount(0);
  const names = page.getByRole("list", { name: "Catégories" }).getByRole("heading");
  await expect(names.last()).toHaveText(name);
  const act = async (line: string) => {
    await page.getByRole("button", { name: `Actions pour ${name}` }).click();
    await page.getByRole("menuitem", { name: line }).click();
  };
  await act("Monter");
  await expect(names.last()).not.toHaveText(name);
  const learner = await pageAs("learner");
  const offered = learner.getByText(name).filter({ visible: true });
  await learner.goto("/tickets/new");
  await expect(learner.getByRole("heading", { level: 1 })).toBeVisible();
  await act("Désactiver");
  await expect(said(page, `${name} n’est plus proposée.`)).toBeVisible();
  await learner.goto("/tickets/new");
  await expect(learner.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(offered).toHaveCount(0);
});

test("settings are kept, said, undone, and refused by the field @alone", async ({ page, pageAs }) => {
  await openAdmin(page, "settings", "Réglages");
  await expectAccessible(page, "settings");
  const centre = page.getByRole("region", { name: "Le centre" });
  const name = unique("Centre ");
  const before = await centre.getByRole("textbox", { name: "Nom du centre" }).inputValue();
  await centre.getByRole("textbox", { name: "Nom du centre" }).fill(name);
  await centre.getByRole("button", { name: "Enregistrer" }).click();
  await expect(said(page, "Réglages enregistrés.")).toBeVisible();
  await expect(page.getByRole("navigation").first().or(page.getByRole("banner")).getByText(name).first()).toBeVisible();
  await undo(page);
  await expect(centre.getByRole("textbox", { name: "Nom du centre" })).toHaveValue(before);

  const registration = page.getByRole("region", { name: "Inscription" });
  await registration.getByRole("radio", { name: /Certaines adresses/ }).check();
  await registration.getByRole("button", { name: "Enregistrer" }).click();
  await expect(registration.getByText(/Indiquez au moins un domaine/)).toBeVisible();
  await registration.getByRole("textbox", { name: "Domaines" }).fill("example.test, léa@nulle part");
  await registration.getByRole("button", { name: "Enregistrer" }).click();
  await expect(registration.getByText(/Écrivez un domaine/)).toBeVisible();
  await registration.getByRole("textbox", { name: "Domaines" }).fill("moi@example.test");
  await registration.getByRole("button", { name: "Enregistrer" }).click();
  await expect(said(page, "Réglages enregistrés.")).toBeVisible();
  const visitor = await pageAs(null);
  await visitor.goto("/register");
  await expect(visitor.getByText(/example\.test/).first()).toBeVisible();
  await registration.getByRole("radio", { name: /Tout le monde/ }).check();
  await registration.getByRole("button", { name: "Enregistrer" }).click();
  await expect
    .poll(async () => JSON.stringify((await db.setting.findUnique({ where: { key: "registration" } }))?.value))
    .toContain("open");

  const switches = page.getByRole("switch", { name: /Limiter le personnel technique/ });
  const restricts = async () => (await db.setting.findUnique({ where: { key: "restrictTechnicians" } }))?.value;
  await switches.click();
  await expect(switches).toBeChecked();
  await expect.poll(restricts).toBe(true);
  // Pressed again while it is being kept, it waits for that.
  await expect(switches).toHaveAttribute("aria-busy", "false");
  await switches.click();
  await expect(switches).not.toBeChecked();
  await expect.poll(restricts).toBe(false);
});

test("a page that is longer than the screen stands on its paper to its end @desktop", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await openAdmin(page, "settings", "Réglages");
  const ends = await page.getByRole("main").evaluate((main) => ({
    paper: main.firstElementChild?.clientHeight ?? 0,
    page: main.scrollHeight,
    screen: main.clientHeight,
  }));
  expect(ends.page).toBeGreaterThan(ends.screen);
  expect(ends.paper).toBe(ends.page);
});
