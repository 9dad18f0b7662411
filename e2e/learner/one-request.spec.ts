import { expect, expectAccessible, PASSWORD, ready } from "../fixtures";
import { openRequest, repliesOn, requestsOf, said, team, test } from "./learner-steps";

test("a request tells who has it, and each answers in turn", async ({ page, newRequest, karim }) => {
  const number = await newRequest({ description: "Il reste sur « Aucun signal »." });
  await team.take(karim, number);
  await team.reply(karim, number, "Je passe à 10 h. La salle est libre ?");
  await page.goto("/tickets");
  const card = page.getByRole("article");
  await expect(card).toContainText("Du nouveau");
  await expect(card).toContainText("Karim s’en occupe");
  await expectAccessible(page, "a list with news");
  await card.getByRole("link").click();

  const { status, conversation, field, send } = await openRequest(page, number);
  await expect(status).toContainText("Karim s’en occupe");
  await expect(conversation.getByRole("listitem")).toContainText([
    /aujourd’hui/i,
    "Il reste sur « Aucun signal ».",
    "Karim",
    "Je passe à 10 h. La salle est libre ?",
  ]);
  await send.click();
  await expect(page.getByText("Écrivez d’abord votre réponse.")).toBeVisible();
  await field.fill("Oui, de 10 h à 10 h 30.");
  await field.press("Control+Enter");
  await expect(conversation).toContainText("Oui, de 10 h à 10 h 30.");
  await expect(field).toHaveValue("");
  expect(await repliesOn(number)).toEqual(["Je passe à 10 h. La salle est libre ?", "Oui, de 10 h à 10 h 30."]);
  await expectAccessible(page, "a request");
  await page.goto("/tickets");
  await expect(page.getByRole("article")).not.toContainText("Du nouveau");
});

test("a waiting request asks its requester from the list", async ({ page, newRequest, karim }) => {
  const number = await newRequest();
  await team.take(karim, number);
  await team.reply(karim, number, "Quel message voyez-vous ?");
  await team.waitFor(karim, number);
  await page.goto("/tickets");
  await page.getByRole("article").getByRole("link", { name: "Répondre à Karim" }).click();
  const { status, field, send } = await openRequest(page, number);
  await expect(status).toContainText("Karim attend votre réponse");
  await field.fill("« Code 42 »");
  await send.click();
  await expect(status).toContainText("En cours");
});

test("a reply without a network is kept, and leaves by itself once it is back @phone", async ({
  page,
  context,
  newRequest,
}) => {
  const number = await newRequest();
  // A page that is being read again as the network goes is the browser's to show.
  await page.route("**/api/stream*", (route) => route.abort());
  const { conversation, field, send } = await openRequest(page, number);
  await context.setOffline(true);
  await field.fill("Toujours rien");
  await send.click();
  const again = page.getByRole("button", { name: "Renvoyer" });
  await expect(page.getByRole("alert").filter({ hasText: "Pas de réseau, rien n’est perdu." })).toBeVisible();
  await expect(again).toBeVisible();
  await expectAccessible(page, "a message that didn't leave");
  await context.setOffline(false);
  await expect(again).toBeHidden();
  await expect(conversation).toContainText("Toujours rien");
  expect(await repliesOn(number)).toEqual(["Toujours rien"]);
});

test("a reply whose answer got lost is kept through a reload, and is one message @phone", async ({
  page,
  newRequest,
}) => {
  const number = await newRequest();
  const { conversation, field, send } = await openRequest(page, number);
  await page.route(`**/tickets/${number}`, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    return route.abort("connectionreset");
  });
  await field.fill("Une seule fois");
  await send.click();
  const again = page.getByRole("button", { name: "Renvoyer" });
  await expect(again).toBeVisible();
  await page.unroute(`**/tickets/${number}`);
  await page.reload();
  await ready(again);
  await again.click();
  await expect(again).toBeHidden();
  await expect(conversation.getByText("Une seule fois")).toHaveCount(1);
  expect(await repliesOn(number)).toEqual(["Une seule fois"]);
});

test("a reply just sent is taken back and sent again, then changed @phone", async ({ page, newRequest }) => {
  const number = await newRequest();
  const { conversation, field, send } = await openRequest(page, number);
  await field.fill("Au poste 12");
  await send.click();
  await page.getByRole("button", { name: "Annuler l’envoi" }).click();
  await expect(field).toHaveValue("Au poste 12");
  await expect(conversation).not.toContainText("Au poste 12");
  await send.click();
  await expect(conversation).toContainText("Au poste 12");
  const more = conversation.getByRole("button", { name: "Actions sur votre message" });
  await ready(more);
  await more.click();
  await expectAccessible(page, "the acts on a message");
  await page.getByRole("button", { name: "Modifier", exact: true }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("Au poste 14");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(conversation).toContainText("Au poste 14");
  await expect(conversation).toContainText("modifié");
});

test("a reply begun survives a reload and the end of the session @phone", async ({
  page,
  context,
  newRequest,
  lea,
}) => {
  const number = await newRequest();
  const { field, send } = await openRequest(page, number);
  await field.fill("Je disais donc");
  await page.reload();
  await ready(field);
  await expect(field).toHaveValue("Je disais donc");
  await context.clearCookies({ name: /session/ });
  await send.click();
  await page.getByRole("link", { name: "Reconnectez-vous" }).click();
  await ready(page.getByRole("button", { name: "Se connecter", exact: true }));
  await page.getByRole("textbox", { name: "Adresse e-mail" }).fill(lea.email);
  await page.getByRole("textbox", { name: "Mot de passe" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Se connecter", exact: true }).click();
  await page.waitForURL(new RegExp(`/tickets/${number}$`));
  await ready(field);
  await page.getByRole("button", { name: "Renvoyer" }).click();
  await expect(page.getByRole("button", { name: "Renvoyer" })).toBeHidden();
  await expect.poll(() => repliesOn(number)).toEqual(["Je disais donc"]);
});

test("what is settled is confirmed, and a new request about it is one press away", async ({
  page,
  newRequest,
  lea,
  karim,
}) => {
  const number = await newRequest({ title: "Badge muet" });
  await team.reply(karim, number, "Badge réactivé.", true);
  await page.goto("/tickets");
  await ready(page.getByRole("button", { name: "Oui, merci" }));
  await page.getByRole("button", { name: "Oui, merci" }).click();
  await expect(said(page, "Merci. La demande est fermée.")).toBeVisible();
  await expect(page.getByRole("article")).toContainText("Fermé");
  expect(await requestsOf(lea)).toEqual([expect.objectContaining({ status: "closed", closedReason: "confirmed" })]);

  const { status, field } = await openRequest(page, number);
  await expect(status).toContainText("Réglée et confirmée");
  await expect(field).toHaveCount(0);
  await page.getByRole("link", { name: "Ouvrir une nouvelle demande à ce sujet" }).click();
  await expect(page.getByRole("textbox", { name: "En une phrase" })).toHaveValue(
    new RegExp(`^Suite de #${number}\\s: Badge muet$`),
  );
  await expect(page.getByRole("radio", { name: "Ordinateur" })).toBeChecked();
});

test("what is not settled is opened again, and the reply that says why is at hand", async ({
  page,
  newRequest,
  karim,
}) => {
  const number = await newRequest();
  await team.reply(karim, number, "C’est fait.", true);
  const { status, field } = await openRequest(page, number);
  await expect(status).toContainText("C’est bon pour vous");
  await page.getByRole("button", { name: "Non, pas encore" }).click();
  await expect(field).toBeFocused();
  await expect(status).toContainText("En cours");
  await expect(page.getByRole("region", { name: "Conversation" })).toContainText("Demande rouverte");
});

test("a new request is cancelled once it was asked for twice", async ({ page, newRequest, lea }) => {
  const number = await newRequest();
  const { menu, status } = await openRequest(page, number);
  await menu.click();
  await expectAccessible(page, "a request's menu");
  await page.getByRole("button", { name: "Annuler la demande" }).click();
  const dialog = page.getByRole("dialog", { name: /Annuler cette demande/ });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, "a question over a request");
  await dialog.getByRole("button", { name: "Garder la demande" }).click();
  await expect(dialog).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.click();
  await page.getByRole("button", { name: "Annuler la demande" }).click();
  await dialog.getByRole("button", { name: "Annuler la demande" }).click();
  await expect(status).toContainText("Annulée avant d’être prise en charge");
  expect(await requestsOf(lea)).toEqual([expect.objectContaining({ status: "closed", closedReason: "cancelled" })]);
});

test("a new request is changed, and what is typed meanwhile is kept @phone", async ({
  page,
  newRequest,
  lea,
  karim,
}) => {
  const number = await newRequest({ title: "Ecran noir" });
  const { menu } = await openRequest(page, number);
  const dialog = page.getByRole("dialog", { name: "Modifier la demande" });
  const edit = async () => {
    await menu.click();
    await page.getByRole("button", { name: "Modifier la demande" }).click();
  };
  await edit();
  await dialog.getByRole("textbox", { name: "En une phrase" }).fill("Écran noir au poste 12");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await edit();
  await expect(dialog.getByRole("textbox", { name: "En une phrase" })).toHaveValue("Écran noir au poste 12");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Écran noir au poste 12");
  expect(await requestsOf(lea)).toEqual([expect.objectContaining({ title: "Écran noir au poste 12" })]);

  await edit();
  await team.take(karim, number);
  await dialog.getByRole("textbox", { name: "En une phrase" }).fill("Trop tard");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog.getByRole("alert")).not.toBeEmpty();
  await expect(dialog.getByRole("textbox", { name: "En une phrase" })).toHaveValue("Trop tard");
  expect(await requestsOf(lea)).toEqual([expect.objectContaining({ title: "Écran noir au poste 12" })]);
});

test("following says the same whether the address is somebody's @phone", async ({
  page,
  pageAs,
  newRequest,
  newPerson,
}) => {
  const number = await newRequest({ title: "Salle trop froide" });
  const noe = await newPerson({ name: "Noé Petit" });
  const { menu } = await openRequest(page, number);
  const dialog = page.getByRole("dialog", { name: "Faire suivre à quelqu’un" });
  for (const email of [noe.email, "personne@example.test"]) {
    await menu.click();
    await page.getByRole("button", { name: "Faire suivre à quelqu’un" }).click();
    await dialog.getByRole("textbox").fill(email);
    await dialog.getByRole("button", { name: "Ajouter cette personne" }).click();
    await expect(said(page, `Si ${email} a un compte, cette personne suit maintenant la demande.`)).toBeVisible();
  }
  const other = await pageAs(noe);
  await other.goto("/tickets");
  await other.getByRole("article").getByRole("link", { name: "Salle trop froide" }).click();
  await expect(other.getByText(/Vous suivez la demande de Léa/)).toBeVisible();
  await other.getByRole("button", { name: "Plus d’actions" }).click();
  await expect(other.getByRole("button", { name: "Faire suivre à quelqu’un" })).toHaveCount(0);
  await other.getByRole("button", { name: "Ne plus suivre" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Ne plus suivre" }).click();
  await expect(other).toHaveURL(/\/tickets$/);
  expect((await other.goto(`/tickets/${String(number)}`))?.status()).toBe(404);
});

test("long and strange texts stay readable and never run", async ({ page, newRequest, karim }) => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `l ${String(index + 1)}`).join("\n");
  const number = await newRequest({ description: lines });
  await team.reply(karim, number, "<img src=x onerror=alert(1)> **gras** https://centre.example/aide. مرحبا");
  const { conversation } = await openRequest(page, number);
  await expect(conversation).toContainText("<img src=x onerror=alert(1)> gras");
  await expect(conversation.getByRole("link")).toHaveAttribute("href", "https://centre.example/aide");
  await expect(conversation).not.toContainText("l 41");
  await conversation.getByRole("button", { name: /Tout afficher \(10\s000 lignes\)/ }).click();
  await expect(conversation).toContainText("l 10000");
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
});
