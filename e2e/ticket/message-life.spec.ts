import { db } from "@/lib/platform/db/client";
import { elsewhere, SOON } from "../live/live-steps";
import { expect, expectAccessible, ready } from "../fixtures";
import { conversation, goToTicket, reply, said, stored, test, undo } from "./ticket-steps";

test.describe("the life of a message @desktop", () => {
  test("taken back, edited and deleted, the requester's page follows at once and keeps what is typed there", async ({
    page,
    aRequest,
    aColleague,
    openTicket,
    pageAs,
  }) => {
    const { number, requester } = await aRequest();
    const karim = await aColleague();
    const theirs = await pageAs(requester);
    await theirs.goto(`/tickets/${String(number)}`);
    const field = theirs.locator("#reply");
    await ready(field);
    await field.pressSequentially("Merci de");
    await openTicket(karim, number);

    await reply(page).fill("Je passe demain.");
    await page.getByRole("button", { name: "Répondre à Léa" }).click();
    await expect(conversation(theirs)).toContainText("Je passe demain.", SOON);
    await undo(page).click();
    await expect(conversation(theirs)).not.toContainText("Je passe demain.", SOON);
    await expect(conversation(page)).not.toContainText("Je passe demain.");
    await expect(reply(page)).toHaveValue("Je passe demain.");
    expect((await stored(number)).status).toBe("new");

    await page.getByRole("button", { name: "Répondre à Léa" }).click();
    await expect(conversation(theirs)).toContainText("Je passe demain.", SOON);
    const message = conversation(page).getByRole("article").filter({ hasText: "Je passe demain." });
    await message.hover();
    await message.getByRole("button", { name: "Actions sur ce message" }).click();
    await page.getByRole("menuitem", { name: "Modifier" }).click();
    await page.getByRole("textbox", { name: "Texte du message" }).fill("Je passe lundi.");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(conversation(theirs)).toContainText("Je passe lundi.", SOON);
    await expect(conversation(theirs)).toContainText("modifié");
    await page.getByRole("button", { name: "modifié", exact: true }).click();
    await expect(page.getByRole("dialog", { name: "Textes précédents" })).toContainText("Je passe demain.");
    await expectAccessible(page, "what a message said before");
    await page.keyboard.press("Escape");

    await conversation(page).getByRole("button", { name: "Actions sur ce message" }).click();
    await page.getByRole("menuitem", { name: "Supprimer" }).click();
    await page.getByRole("button", { name: "Supprimer le message" }).click();
    await expect(conversation(theirs)).toContainText("Message supprimé par Karim", SOON);
    await expect(conversation(theirs)).not.toContainText("Je passe lundi.");
    await expect(conversation(page)).toContainText(/Message supprimé par Karim/);
    await expect(field).toHaveValue("Merci de");
    await expect(field).toBeFocused();
    await expectAccessible(page, "a deleted message");
    await expectAccessible(theirs, "a deleted message of a request");
  });

  test("an answer that resolved and is taken back leaves the requester's pages as they were", async ({
    page,
    aRequest,
    aColleague,
    openTicket,
    pageAs,
  }) => {
    const { number, requester } = await aRequest();
    const karim = await aColleague();
    await elsewhere.reply(karim, number, "Je regarde.");
    const theirs = await pageAs(requester);
    await theirs.goto(`/tickets/${String(number)}`);
    const status = theirs.getByRole("region", { name: "Où en est ma demande" });
    await expect(status).toContainText("En cours");
    const list = await pageAs(requester);
    await list.goto("/tickets");
    await ready(list.getByRole("article").getByRole("link"));
    await openTicket(karim, number);

    await reply(page).fill("C’est réparé.");
    await page.getByRole("button", { name: "Répondre et résoudre" }).click();
    await expect(status).toContainText("C’est bon pour vous", SOON);
    await expect(conversation(theirs)).toContainText("C’est réparé.");
    await expect(list.getByRole("article")).toContainText("Résolu", SOON);
    await undo(page).click();
    await expect(said(page, /^Message repris/)).toBeVisible();
    await expect(status).toContainText("En cours", SOON);
    await expect(theirs.getByText(/C’est bon pour vous|C’est réparé\.|Demande rouverte/)).toHaveCount(0);
    await expect(list.getByRole("article")).toContainText("En cours", SOON);
    await expect(list.getByRole("article")).not.toContainText("Du nouveau");
    await expect(reply(page)).toHaveValue("C’est réparé.");
    expect(await stored(number)).toMatchObject({
      status: "in_progress",
      comments: [{ body: "Je regarde." }, { body: "" }],
    });
    await expectAccessible(theirs, "a request whose answer was taken back");
  });

  test("two tabs edit a message: the second is told, and keeps its text", async ({
    page,
    aRequest,
    aColleague,
    openTicket,
    context,
  }) => {
    const { number } = await aRequest();
    const karim = await aColleague();
    await elsewhere.reply(karim, number, "Je passe demain.");
    await openTicket(karim, number);
    const other = await context.newPage();
    await goToTicket(other, number);
    for (const tab of [page, other]) {
      await conversation(tab).getByRole("button", { name: "Actions sur ce message" }).click();
      await tab.getByRole("menuitem", { name: "Modifier" }).click();
    }
    const text = (tab: typeof page) => tab.getByRole("textbox", { name: "Texte du message" });
    await text(page).fill("Je passe lundi.");
    await text(other).fill("Je passe mardi.");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(said(page, "Message modifié")).toBeVisible();
    await other.getByRole("button", { name: "Enregistrer" }).click();
    await expect(other.getByText("Ce message a été modifié entre-temps. Il dit maintenant")).toBeVisible();
    await expect(text(other)).toHaveValue("Je passe mardi.");
    await other.getByRole("button", { name: "Enregistrer le mien" }).click();
    await expect(conversation(page)).toContainText("Je passe mardi.", SOON);
    expect((await stored(number)).comments.map(({ body }) => body)).toEqual(["Je passe mardi."]);
  });

  test("what is begun on one device is gone on with on another, and two texts are both kept", async ({
    page,
    aRequest,
    aColleague,
    openTicket,
    pageAs,
  }) => {
    const { number } = await aRequest();
    const karim = await aColleague();
    await openTicket(karim, number);
    // Turning away keeps it at once.
    const write = async (on: typeof page, text: string) => {
      await reply(on).fill(text);
      await reply(on).blur();
    };
    await write(page, "Commencé au bureau");
    const kept = () => db.ticketDraft.findMany({ where: { ticketId: number }, select: { body: true } });
    await expect.poll(kept).toEqual([{ body: "Commencé au bureau" }]);

    const phone = await pageAs(karim);
    await goToTicket(phone, number);
    await expect(reply(phone)).toHaveValue("Commencé au bureau");
    await write(phone, "Écrit au téléphone");
    await expect.poll(kept).toEqual([{ body: "Écrit au téléphone" }]);

    await write(page, "Commencé au bureau, suite");
    await expect(page.getByText(/Un autre brouillon, gardé .*Écrit au téléphone/)).toBeVisible();
    await page.getByRole("button", { name: "Le reprendre" }).click();
    await expect(reply(page)).toHaveValue("Écrit au téléphone");
    await expect(page.getByText(/Un autre brouillon.*Commencé au bureau, suite/)).toBeVisible();
    await page.getByRole("button", { name: "Répondre à Léa" }).click();
    await expect(conversation(page)).toContainText("Écrit au téléphone");
    await expect.poll(kept).toEqual([]);
  });
});
