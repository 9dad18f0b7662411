import { Webhook as Verifier } from "standardwebhooks";
import { unique } from "@/lib/testing/factories";
import { WebhookReceiver } from "@/lib/testing/webhook-receiver";
import { expect, expectAccessible, expectAccessibleInThemes, ready, test } from "../fixtures";
import { openAdmin, said } from "../admin/admin-steps";

type Said = { type: string; data: { ticket?: { number: number } } };

test("an administrator makes a webhook, tests it, sees what happens arrive, sends it again and deletes it @desktop", async ({
  page,
  signIn,
  fileTicket,
}) => {
  const receiver = new WebhookReceiver();
  const url = await receiver.listen();
  const name = unique("Intranet ");
  try {
    await signIn("admin");
    await openAdmin(page, "webhooks", "Webhooks");
    await page.getByRole("button", { name: "Nouveau webhook" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("textbox", { name: "Nom" }).fill(name);
    await sheet.getByRole("textbox", { name: "Adresse" }).fill("http://169.254.169.254/");
    await sheet.getByRole("radio", { name: "Ceux que je choisis" }).check();
    for (const group of ["Conversation", "Personnes", "Liens"])
      await sheet.getByRole("checkbox", { name: group, exact: true }).uncheck();
    await sheet.getByRole("button", { name: "Créer le webhook" }).click();
    await expect(sheet.getByText("réservée à un réseau privé")).toBeVisible();
    await sheet.getByRole("textbox", { name: "Adresse" }).fill(url);
    await sheet.getByRole("textbox", { name: "Adresse" }).press("Enter");
    const shown = sheet.getByRole("textbox", { name: "Secret" });
    // Who presses Enter once more must not lose what is shown once.
    await expect(shown).toBeFocused();
    await page.keyboard.press("Enter");
    const secret = await shown.inputValue();
    expect(await shown.evaluate((field: HTMLInputElement) => field.selectionEnd)).toBe(secret.length);
    await expectAccessible(page, "the secret");
    await sheet.getByRole("button", { name: "Terminer" }).click();

    await page.getByRole("link", { name }).click();
    const test = page.getByRole("button", { name: "Envoyer un essai" });
    await ready(test);
    await test.click();
    const lines = page.getByRole("list", { name: "Envois" }).getByRole("listitem");
    await expect(lines.filter({ hasText: /^Essai/ })).toContainText("Arrivé");
    const number = await fileTicket("Imprimante bloquée");
    const opened = lines.filter({ hasText: `#${String(number)}` });
    await expect(opened).toContainText("Arrivé", { timeout: 30_000 });
    await opened.getByRole("button", { name: /^Détails/ }).click();
    await expect(opened.getByRole("region", { name: "Envoyé" })).toContainText("Imprimante bloquée");
    await expect(opened.getByRole("region", { name: "Réponse" })).toContainText("ok");
    // The focus is among the lines, so none may move: what came in is said instead, or drawn while something is being sent.
    const later = lines.filter({ hasText: `#${String(await fileTicket("Autre panne"))}` });
    const newer = page.getByRole("button", { name: /changements?$/ });
    await expect(newer.or(later).first()).toBeVisible({ timeout: 30_000 });
    // What others do to the same centre meanwhile arrives as well.
    const got = () =>
      receiver.received
        .map(({ headers, body }) => ({
          id: headers["webhook-id"],
          said: new Verifier(secret).verify(body, headers as Record<string, string>, { jsonParse: true }) as Said,
        }))
        .filter(({ said }) => said.type === "webhook.test" || said.data.ticket?.number === number);
    expect(got().map(({ said }) => said)).toMatchObject([{ type: "webhook.test" }, { type: "ticket.opened" }]);

    receiver.answersWith(500);
    await opened.getByRole("button", { name: /^Renvoyer/ }).click();
    await expect(opened).toContainText("réponse 500");
    await expect(opened).toContainText(/prochaine tentative dans (un instant|1 min)/);
    const [, first, again] = got();
    expect(again?.id).toBe(first?.id);

    // While a page is read again it has no title for a moment: it is looked at when nothing reads it any more.
    await page.evaluate(() => {
      for (let id = window.setTimeout(() => undefined, 0); id > 0; id -= 1) window.clearInterval(id);
    });
    await expect(page).toHaveTitle(new RegExp(name.trim()));
    await expectAccessibleInThemes(page, "a webhook");

    await page.getByRole("button", { name: `Actions sur le webhook ${name}` }).click();
    await page.getByRole("menuitem", { name: "Supprimer…" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Supprimer" }).click();
    await expect(said(page, `Webhook « ${name} » supprimé`)).toBeVisible();
    await expect(page).toHaveURL(/\/admin\/webhooks$/);
    await expect(page.getByRole("link", { name })).toHaveCount(0);
  } finally {
    await receiver.close();
  }
});
