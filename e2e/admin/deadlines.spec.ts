import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/client";
import { aCategory, unique } from "@/lib/testing/factories";
import { expect, expectAccessible, ready, test } from "../fixtures";
import { openAdmin, said, undo } from "./admin-steps";

const WEEKS_AGO_MS = 21 * 24 * 60 * 60_000;

test("hours and a rule are made, with what a ticket opened now would get, changed and deleted @desktop", async ({
  page,
  signIn,
}) => {
  const [hours, rule, category] = [unique("Annexe "), unique("Réseau "), await aCategory()];
  await signIn("admin");
  await openAdmin(page, "sla", "Délais");
  await expectAccessible(page, "deadlines");
  await page.getByRole("button", { name: "Nouveaux horaires" }).click();
  const sheet = page.getByRole("dialog", { name: /^Nouve/ });
  await sheet.getByRole("textbox", { name: "Nom" }).fill(hours);
  const monday = sheet.getByRole("group", { name: "lundi, plage 1" });
  await monday.getByRole("textbox", { name: "Ouvre à" }).fill("midi");
  await sheet.getByRole("button", { name: "Créer les horaires" }).click();
  await expect(sheet.getByText("Écrivez les heures ainsi")).toBeVisible();
  await monday.getByRole("textbox", { name: "Ouvre à" }).fill("8h30");
  await sheet.getByRole("button", { name: "Comme lundi" }).click();
  await expect(sheet.getByRole("status")).toContainText(
    "Un ticket ouvert maintenant serait dû, avec 1\u00a0jour ouvré pour répondre",
  );
  await expectAccessible(page, "new hours");
  await sheet.getByRole("button", { name: "Créer les horaires" }).click();
  await expect(sheet).toHaveCount(0);
  const listed = page.getByRole("list", { name: "Horaires" }).getByRole("listitem").filter({ hasText: hours });
  await expect(listed).toContainText(/lun\.–ven\. 8\sh\s30–12\sh\s30, 13\sh\s30–17\sh\s30/);

  await page.getByRole("button", { name: "Nouvelle règle" }).click();
  await sheet.getByRole("textbox", { name: "Nom" }).fill(rule);
  await sheet.getByRole("combobox", { name: "Catégorie" }).selectOption({ label: category.name });
  await sheet.getByRole("combobox", { name: "Horaires" }).selectOption({ label: hours });
  await sheet.getByRole("textbox", { name: "Première réponse" }).fill("2");
  await sheet.getByRole("combobox", { name: "Unité : Première réponse" }).selectOption("hours");
  await expect(sheet.getByRole("status")).toContainText(/première réponse .*, résolution/);
  await expectAccessible(page, "a new rule");
  await sheet.getByRole("button", { name: "Créer la règle" }).click();
  await expect(sheet).toHaveCount(0);
  const line = page.getByRole("list", { name: "Règles" }).getByRole("listitem").filter({ hasText: rule });
  await expect(line).toContainText(category.name);
  await expect(line).toContainText(/première réponse en 2\sh ouvrées/);

  const act = async (words: string) => {
    await page.getByRole("button", { name: `Actions sur la règle ${rule}` }).click();
    await page.getByRole("menuitem", { name: words, exact: true }).click();
  };
  await act("Désactiver");
  await expect(line).toContainText("désactivée");
  await undo(page);
  await expect(line).not.toContainText("désactivée");
  await act("Supprimer");
  await expect(said(page, `Règle « ${rule} » supprimée`)).toBeVisible();
  await expect(line).toHaveCount(0);
  expect(await db.slaPolicy.count({ where: { name: rule } })).toBe(0);
});

test("a form that is longer than the screen keeps its buttons in sight, and shows what is wrong with it", async ({
  page,
  signIn,
}) => {
  await signIn("admin");
  await openAdmin(page, "sla", "Délais");
  await page.getByRole("button", { name: "Nouveaux horaires" }).click();
  const sheet = page.getByRole("dialog", { name: /^Nouve/ });
  const create = sheet.getByRole("button", { name: "Créer les horaires" });
  await expect(create).toBeInViewport({ ratio: 1 });
  const last = sheet.getByRole("button", { name: "Ajouter une fermeture" });
  await expect(last).not.toBeInViewport();
  await last.scrollIntoViewIfNeeded();
  const name = sheet.getByRole("textbox", { name: "Nom" });
  await expect(name).not.toBeInViewport();
  await create.click();
  await expect(name).toBeFocused();
  await expect(name).toBeInViewport();
});

test("what is late has a view of its own, and the ticket says why", async ({ page, signIn, fileTicket }) => {
  const title = unique("Oublié ");
  setClock(() => new Date(Date.now() - WEEKS_AGO_MS));
  const number = await fileTicket(title).finally(() => setClock());
  const onTime = unique("Récent ");
  await fileTicket(onTime);
  await signIn("technician");
  await page.goto("/tickets?view=late");
  const listed = (words: string) => page.getByRole("main").getByText(words).filter({ visible: true });
  await expect(listed(title)).toBeVisible();
  await expect(listed(onTime)).toHaveCount(0);
  await expect(
    page
      .getByText(/jours de retard/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expectAccessible(page, "late");
  await page.goto(`/board?due=late&q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("article").filter({ hasText: title })).toContainText("jours de retard");
  await page.goto(`/tickets/${String(number)}`);
  const properties = page.getByRole("button", { name: /Voir les propriétés/ });
  if (await properties.isVisible()) {
    await ready(properties);
    await properties.click();
  }
  const why = page.getByRole("button", { name: /^Pourquoi cette échéance/ }).filter({ visible: true });
  await ready(why);
  await why.click();
  const reason = page.getByRole("dialog", { name: /^Pourquoi cette échéance/ });
  await expect(reason).toContainText("Parce que la règle « Règle générale »");
  await expect(reason).toContainText("Dépassée");
});
