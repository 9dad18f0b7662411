import type { Request } from "@playwright/test";
import { unique } from "@/lib/testing/factories";
import { expect, expectAccessible, PASSWORD, ready } from "../fixtures";
import { form, openForm, requestsOf, said, test } from "./learner-steps";

test("a request is filed from a phone in three taps @phone", async ({ page, lea }) => {
  await page.goto("/tickets");
  await expect(page.getByRole("heading", { name: /Rien à signaler/ })).toBeVisible();
  await expectAccessible(page, "no request yet");
  await page.getByRole("link", { name: "Nouvelle demande" }).tap();
  const { category, title, send } = form(page);
  await ready(send);
  await category("Imprimante").tap();
  await title.fill("L’imprimante du B112 bourre");
  await expectAccessible(page, "a form begun");
  await send.tap();
  await page.waitForURL(/\/tickets\/\d+$/);

  await expect(said(page, /Demande #\d+ envoyée/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Où en est ma demande" })).toContainText("Bien reçue");
  expect(await requestsOf(lea)).toEqual([
    expect.objectContaining({ title: "L’imprimante du B112 bourre", urgency: "normal", status: "new" }),
  ]);
  await page.getByRole("link", { name: "Retour aux demandes" }).tap();
  await expect(page.getByRole("article")).toContainText(/Bien reçue.*Prévu/);
});

test("sending says what is missing and leads to it, keeping what is there", async ({ page, lea }) => {
  const { category, title, description, send } = await openForm(page);
  await description.fill("Le voyant clignote.");
  await send.click();
  await expect(page.getByText("Choisissez ce que cela concerne.")).toBeVisible();
  await expect(page.getByText("Dites en une phrase ce qui ne va pas.")).toBeVisible();
  await expect(category("Ordinateur")).toBeFocused();
  await expectAccessible(page, "a form with errors");

  await category("Imprimante").check({ force: true });
  await title.fill("é".repeat(151));
  await send.click();
  await expect(title).toBeFocused();
  await expect(page.getByText("151 caractères, 150 au plus.")).toBeVisible();
  await expect(description).toHaveValue("Le voyant clignote.");
  expect(await requestsOf(lea)).toEqual([]);
});

test("what is typed survives a reload, and is given up once it was sent @phone", async ({ page, lea }) => {
  const { category, title, description, send, draftMark } = await openForm(page);
  await category("Logiciel").check({ force: true });
  await title.fill("Excel se ferme 🙂");
  await description.fill("Ligne 1\nLigne 2 <b>gras</b>\nمرحبا");
  await page.getByRole("radio", { name: "Je suis bloqué·e" }).check({ force: true });
  await expect(draftMark).toBeVisible();
  await page.reload();
  await ready(send);
  await expect(title).toHaveValue("Excel se ferme 🙂");
  await expect(description).toHaveValue("Ligne 1\nLigne 2 <b>gras</b>\nمرحبا");
  await expect(category("Logiciel")).toBeChecked();
  await send.click();
  await page.waitForURL(/\/tickets\/\d+$/);
  expect(await requestsOf(lea)).toEqual([
    expect.objectContaining({ urgency: "high", description: "Ligne 1\nLigne 2 <b>gras</b>\nمرحبا" }),
  ]);
  await openForm(page);
  await expect(title).toHaveValue("");
  await expect(draftMark).toBeHidden();
});

test("without a network nothing is lost, and it leaves by itself when the network is back @phone", async ({
  page,
  context,
  lea,
}) => {
  const { category, title, send, again } = await openForm(page);
  await category("Imprimante").check({ force: true });
  await title.fill("Plus de papier");
  await context.setOffline(true);
  await send.click();
  const alert = page.getByRole("alert").filter({ hasText: "Pas de réseau, rien n’est perdu." });
  await expect(alert).toBeVisible();
  await expect(again).toBeEnabled();
  await expect(title).toHaveValue("Plus de papier");
  await expectAccessible(page, "a form without a network");
  await context.setOffline(false);
  await page.waitForURL(/\/tickets\/\d+$/);
  expect(await requestsOf(lea)).toHaveLength(1);
});

test("an answer that got lost and a reload still make one request @phone", async ({ page, lea }) => {
  const { category, title, send, again } = await openForm(page);
  await category("Imprimante").check({ force: true });
  await title.fill("Bourrage papier");
  await page.route("**/tickets/new", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    return route.abort("connectionreset");
  });
  await send.click();
  await expect(again).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "rien n’est perdu" })).toBeVisible();
  await page.unroute("**/tickets/new");
  await page.reload();
  await ready(send);
  await send.click();
  await page.waitForURL(/\/tickets\/\d+$/);
  expect(await requestsOf(lea)).toHaveLength(1);
});

test("changing a request whose answer got lost says that the first one arrived @phone", async ({ page, lea }) => {
  const { category, title, send, again } = await openForm(page);
  await category("Imprimante").check({ force: true });
  await title.fill("Bourrage papier");
  await page.route("**/tickets/new", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    return route.abort("connectionreset");
  });
  await send.click();
  await expect(again).toBeVisible();
  await page.unroute("**/tickets/new");
  await title.fill("Bourrage papier, bac 2");
  await again.click();
  await expect(page.getByText("Votre premier envoi est bien arrivé.")).toBeVisible();
  await expect(title).toHaveValue("Bourrage papier, bac 2");
  expect(await requestsOf(lea)).toHaveLength(1);
  await send.click();
  await page.waitForURL(/\/tickets\/\d+$/);
  expect((await requestsOf(lea)).map((request) => request.title)).toEqual([
    "Bourrage papier",
    "Bourrage papier, bac 2",
  ]);
});

test("a session that ended keeps the text for after signing in again @phone", async ({ page, context, lea }) => {
  const { category, title, send } = await openForm(page);
  await category("Imprimante").check({ force: true });
  await title.fill("Toner vide");
  await context.clearCookies({ name: /session/ });
  await send.click();
  await page.getByRole("alert").getByRole("link", { name: "Reconnectez-vous" }).click();
  await ready(page.getByRole("button", { name: "Se connecter", exact: true }));
  await page.getByRole("textbox", { name: "Adresse e-mail" }).fill(lea.email);
  await page.getByRole("textbox", { name: "Mot de passe" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Se connecter", exact: true }).click();
  await page.waitForURL(/\/tickets\/new$/);
  await ready(send);
  await expect(title).toHaveValue("Toner vide");
  await send.click();
  await page.waitForURL(/\/tickets\/\d+$/);
  expect(await requestsOf(lea)).toHaveLength(1);
});

test("the same form sent twenty times makes one request @phone", async ({ page, lea }) => {
  const { category, title } = await openForm(page);
  await category("Imprimante").check({ force: true });
  await title.fill("Vingt fois");
  let sending = 0;
  const counts = (by: number) => (request: Request) => {
    if (request.method() === "POST") sending += by;
  };
  page.on("request", counts(1)).on("requestfinished", counts(-1)).on("requestfailed", counts(-1));
  await page.locator("main form").evaluate((node: HTMLFormElement) => {
    for (let press = 0; press < 20; press += 1) node.requestSubmit();
  });
  await page.waitForURL(/\/tickets\/\d+$/);
  await expect(page.getByRole("heading", { level: 1, name: "Vingt fois" })).toBeVisible();
  await expect.poll(() => sending).toBe(0);
  expect(await requestsOf(lea)).toHaveLength(1);
});

test("another person on the same device doesn't find the draft @phone", async ({ page, signIn, newPerson, lea }) => {
  expect(lea.role).toBe("learner");
  const { title, draftMark } = await openForm(page);
  await title.fill("À moi seule");
  await expect(draftMark).toBeVisible();
  await signIn(await newPerson());
  await openForm(page);
  await expect(title).toHaveValue("");
});

test("staff open a ticket for somebody who phoned @desktop", async ({ page, signIn, karim, newPerson }) => {
  const amadou = await newPerson({ name: `Amadou ${unique("S")}` });
  await signIn(karim);
  const { category, title } = await openForm(page);
  await page.getByRole("radio", { name: "Pour quelqu’un d’autre" }).check({ force: true });
  await page.getByRole("button", { name: "Ouvrir le ticket" }).click();
  await expect(page.getByText("Dites pour qui.")).toBeVisible();
  await page.getByRole("combobox", { name: "Qui fait la demande" }).fill(amadou.name);
  await page.getByRole("option", { name: amadou.email }).click();
  await page.getByRole("radio", { name: "Accueil" }).check({ force: true });
  await category("Badge, accès").check({ force: true });
  await title.fill("Badge démagnétisé");
  await expectAccessible(page, "staff's form");
  await page.getByRole("button", { name: "Ouvrir le ticket" }).click();
  await page.waitForURL(/\/tickets\/\d+$/);
  expect(await requestsOf(amadou)).toEqual([expect.objectContaining({ title: "Badge démagnétisé" })]);
});

test("staff open a ticket for a contact that is made with it @desktop", async ({ page, signIn, karim }) => {
  const name = `Mme ${unique("Petit")}`;
  await signIn(karim);
  const { category, title } = await openForm(page);
  await page.getByRole("radio", { name: "Pour quelqu’un d’autre" }).check({ force: true });
  await page.getByRole("combobox", { name: "Qui fait la demande" }).fill(name);
  await page.getByRole("option", { name: `Nouveau contact : ${name}` }).click();
  await page.getByRole("textbox", { name: "Téléphone", exact: true }).fill("06 12 34 56 78");
  await category("Ordinateur").check({ force: true });
  await title.fill("Le PC de l’accueil");
  await page.getByRole("button", { name: "Ouvrir le ticket" }).click();
  await page.waitForURL(/\/tickets\/\d+$/);
  await expect(page.getByText(name).first()).toBeVisible();
});
