import { db } from "@/lib/platform/db/client";
import { unique } from "@/lib/testing/factories";
import { expect, expectAccessible, ready } from "../fixtures";
import { conversation, goToTicket, reply, said, stored, test, undo } from "./ticket-steps";

test("a ready reply is written once, and then a slash away: its words and what it sets are one act @desktop", async ({
  page,
  aRequest,
  aColleague,
  signIn,
}) => {
  const { number } = await aRequest();
  const karim = await aColleague();
  const name = `Livraison ${unique("R")}`;
  await signIn(karim);
  await page.goto("/macros?of=me");
  const create = page.getByRole("button", { name: "Nouvelle réponse" });
  await ready(create);
  await create.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nom").fill(name);
  await dialog.getByRole("button", { name: "Créer la réponse" }).click();
  await expect(dialog.getByText("Écrivez un texte, ou choisissez ce que la réponse change.")).toBeVisible();
  await dialog.getByLabel("Texte en français").fill("Bonjour ");
  await dialog.getByRole("button", { name: "prénom" }).click();
  await dialog.getByLabel("Statut").selectOption("waiting");
  await dialog.getByLabel("Attend", { exact: true }).selectOption("delivery");
  await dialog.getByLabel("Priorité").selectOption("high");
  await dialog.getByRole("button", { name: "Créer la réponse" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: name })).toContainText("en attente et priorité haute");

  await goToTicket(page, number);
  await reply(page).pressSequentially("/zzzz");
  await expect(page.getByText("Aucune réponse prête", { exact: true })).toBeVisible();
  await reply(page).fill("");
  await reply(page).pressSequentially("/livr");
  const option = page.getByRole("option", { name: new RegExp(name) });
  await expect(option).toHaveAttribute("aria-selected", "true");
  await expect(option).toContainText("en attente · priorité haute");
  await reply(page).press("Enter");
  await expect(reply(page)).toHaveValue("Bonjour Léa");
  const line = page.getByText("À l’envoi : en attente et priorité haute");
  await expect(line).toContainText("Le statut sera « Résolu » si vous résolvez.");
  await expectAccessible(page, "a ready reply");
  expect(await stored(number)).toMatchObject({ status: "new", priority: "normal" });
  await page.reload();
  await expect(line).toBeVisible();
  await ready(page.getByRole("article").first());
  await page.getByRole("button", { name: "Répondre à Léa" }).click();
  await expect(conversation(page).getByText("Bonjour Léa")).toBeVisible();
  await expect(said(page, "Envoyé, et le ticket est à jour.")).toBeVisible();
  await expect(line).toBeHidden();
  expect(await stored(number)).toMatchObject({
    status: "waiting",
    priority: "high",
    comments: [{ body: "Bonjour Léa" }],
  });
  await undo(page).click();
  await expect.poll(() => stored(number)).toMatchObject({ status: "new", priority: "normal" });
  await expect(reply(page)).toHaveValue("Bonjour Léa");
  await expect(line).toBeVisible();
  expect(await db.cannedReplyUse.findMany({ where: { userId: karim.id }, select: { uses: true } })).toEqual([
    { uses: 1 },
  ]);
});

test("what a ready reply sets goes with its text, and resolving wins over the status it sets @desktop", async ({
  page,
  aRequest,
  aColleague,
  openTicket,
}) => {
  const { number } = await aRequest();
  const karim = await aColleague();
  const name = `Livraison ${unique("R")}`;
  const own = { ownerId: karim.id, keeper: `user:${String(karim.id)}` };
  const sets = { status: "waiting", waitingFor: { kind: "delivery", label: "" }, priority: "high" };
  await db.cannedReply.create({ data: { ...own, name, textFr: "C’est commandé.", textEn: "", sets } });
  await openTicket(karim, number);
  const choose = async () => {
    await reply(page).pressSequentially("/livr");
    await expect(page.getByRole("option", { name: new RegExp(name) })).toBeVisible();
    await reply(page).press("Enter");
    await expect(reply(page)).toHaveValue("C’est commandé.");
  };
  const line = page.getByText("À l’envoi : en attente et priorité haute");
  await choose();
  await expect(line).toBeVisible();
  await reply(page).fill("");
  await expect(line).toBeHidden();
  await choose();
  await expect(line).toBeVisible();
  await page.getByRole("button", { name: "Répondre et résoudre" }).click();
  await expect(said(page, /résolu \(et non «\sEn attente\s»\)\. Le reste est à jour\./)).toBeVisible();
  // What is announced stands beside the field, not on it.
  const field = await page.getByRole("region", { name: "Écrire" }).boundingBox();
  const toast = await said(page, /résolu/).boundingBox();
  expect((toast?.x ?? 0) + (toast?.width ?? 0)).toBeLessThan(field?.x ?? 0);
  expect(await stored(number)).toMatchObject({ status: "resolved", priority: "high" });
});
