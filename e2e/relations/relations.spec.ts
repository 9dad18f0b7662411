import { asPerson } from "@/lib/testing/actors";
import { commentOnTicket } from "@/lib/tickets/commands/comment-on-ticket";
import { expect, expectAccessible } from "../fixtures";
import { conversation, goToTicket, reply, said, stored, test } from "../ticket/ticket-steps";

test.describe("tickets that belong together @desktop", () => {
  test("a blocked ticket says so, and is resolved with its children only after a question", async ({
    page,
    aRequest,
    openTicket,
    fileTicket,
  }) => {
    const { number, requester } = await aRequest({ title: "Salle B204 sans réseau" });
    const blocker = await fileTicket("Commutateur du 2e en panne");
    const child = await fileTicket("Poste 4 sans réseau", { by: requester });
    await openTicket("technician", number);

    await page.getByRole("button", { name: "Lier", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Ticket", exact: true }).fill(String(blocker));
    await page.getByRole("option", { name: `#${String(blocker)}` }).click();
    await dialog.getByRole("button", { name: "Lier" }).click();
    await expect(said(page, `Lié à #${String(blocker)}`)).toBeVisible();
    await expect(page.getByText(`Bloqué par #${String(blocker)}`).first()).toBeVisible();

    await page.getByRole("button", { name: "Lier", exact: true }).click();
    await dialog.getByLabel("Ce ticket").selectOption({ label: "a pour sous-ticket" });
    await dialog.getByRole("combobox", { name: "Ticket", exact: true }).fill(String(child));
    await page.getByRole("option", { name: `#${String(child)}` }).click();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Lier" }).click();
    await expect(page.getByRole("link", { name: new RegExp(`#${String(child)}`) })).toBeVisible();

    await reply(page).fill("Le commutateur est remplacé.");
    await page.getByRole("button", { name: "Répondre et résoudre" }).click();
    const question = dialog.filter({ hasText: `Ce ticket est bloqué par #${String(blocker)}.` });
    await expect(question).toBeVisible();
    await expectAccessible(page);
    await question.getByRole("button", { name: "Ne pas résoudre" }).click();
    await expect(reply(page)).toHaveValue("Le commutateur est remplacé.");
    await page.getByRole("button", { name: "Répondre et résoudre" }).click();
    await question.getByRole("button", { name: "Résoudre quand même" }).click();
    await expect(said(page, `#${String(number)} résolu avec un sous-ticket`)).toBeVisible();
    expect(await stored(number)).toMatchObject({ status: "resolved" });
    expect(await stored(child)).toMatchObject({
      status: "resolved",
      comments: [{ kind: "reply", body: "Le commutateur est remplacé." }],
    });
  });

  test("two requests become one, their people are named first, and it is undone", async ({
    page,
    aRequest,
    aColleague,
    openTicket,
    pageAs,
  }) => {
    // So many see it that one looks for a name.
    const [colleague] = await Promise.all(Array.from({ length: 6 }, () => aColleague()));
    const kept = await aRequest({ title: "Imprimante du hall", description: "Elle clignote." });
    const merged = await aRequest({ title: "Imprimante du hall bloquée", description: "Bourrage." });
    await openTicket("technician", merged.number);
    await page.getByRole("button", { name: "Plus d’actions", exact: true }).first().click();
    await page.getByRole("menuitem", { name: "Fusionner…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Ticket gardé" }).fill(String(kept.number));
    await page.getByRole("option", { name: `#${String(kept.number)}` }).click();
    await expect(dialog).toContainText(`${merged.requester.name} verra #${String(kept.number)}`);
    await expect(dialog).toContainText(`${kept.requester.name} verra les messages`);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Fusionner" }).click();
    await expect(dialog.getByText("Confirmez d’abord qui verra quoi.")).toBeVisible();
    await dialog.getByRole("checkbox").check();
    await dialog.getByRole("button", { name: "Fusionner" }).click();
    await expect(page.getByText("Ce ticket a été réuni avec")).toBeVisible();
    await expect(page.getByRole("button", { name: "Prendre", exact: true })).toHaveCount(0);
    await page.getByRole("button", { name: "Plus d’actions", exact: true }).first().click();
    await expect(page.getByRole("menuitem", { name: "Copier le lien" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: "Prendre" })).toHaveCount(0);
    await page.keyboard.press("Escape");

    const theirs = await pageAs(merged.requester);
    await theirs.goto(`/tickets/${String(merged.number)}`);
    await theirs.getByRole("link", { name: `Aller à la demande #${String(kept.number)}` }).click();
    await expect(theirs.getByText("Elle clignote.")).toBeVisible();
    await expect(theirs.getByText("Bourrage.")).toBeVisible();
    await theirs.getByRole("button", { name: "Plus d’actions" }).click();
    await theirs.getByRole("button", { name: "Qui peut voir ?" }).click();
    await expect(theirs.getByRole("dialog")).toContainText(kept.requester.name);
    await expectAccessible(theirs);

    await goToTicket(page, kept.number);
    await expect(conversation(page).getByText(`venu de #${String(merged.number)}`)).toBeVisible();
    const linked = page.getByRole("region", { name: "Liens" });
    await expect(linked.getByRole("link", { name: new RegExp(`#${String(merged.number)}`) })).toHaveCount(1);
    await page.getByRole("button", { name: "Et pourquoi ?" }).click();
    await expect(dialog.getByRole("list", { name: "Sur le ticket" })).toContainText(
      `${merged.requester.name}Suit la demande`,
    );
    await dialog.getByRole("button", { name: /technicien·nes/ }).click();
    await expect(
      dialog
        .getByRole("list", { name: /technicien·nes/ })
        .getByRole("listitem")
        .nth(5),
    ).toBeVisible();
    const found = dialog.getByRole("list", { name: "Personnes trouvées" });
    await dialog.getByRole("searchbox", { name: "Chercher une personne" }).fill(colleague?.name ?? "");
    await expect(found).toContainText(colleague?.name ?? "");
    await dialog.getByRole("searchbox", { name: "Chercher une personne" }).fill(kept.requester.name);
    await expect(found).toContainText("A fait la demande");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    const reply = { number: kept.number, kind: "reply" as const, body: "Chez moi aussi." };
    await commentOnTicket(asPerson(merged.requester), reply);
    await page.getByRole("button", { name: `Annuler la fusion de #${String(merged.number)}` }).click();
    const stays = `Une réponse écrite depuis reste avec #${String(kept.number)}.`;
    await expect(page.getByRole("alertdialog")).toContainText(
      `${stays} ${merged.requester.name} ne verra plus les siennes.`,
    );
    await expectAccessible(page);
    await page.getByRole("alertdialog").getByRole("button", { name: "Séparer" }).click();
    await expect(said(page, `#${String(merged.number)} est de nouveau un ticket à part`)).toBeVisible();
    expect(await stored(merged.number)).toMatchObject({ status: "new" });
    expect((await theirs.goto(`/tickets/${String(kept.number)}`))?.status()).toBe(404);
  });
});
