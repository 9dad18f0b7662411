import { db } from "@/lib/platform/db/client";
import { aComment } from "@/lib/testing/factories";
import { expect } from "../fixtures";
import { conversation, goToTicket, note, reply, said, stored, test } from "./ticket-steps";

test.describe("writing on a ticket", () => {
  test("a reply resolves in one act, and the requester sees both", async ({ page, aRequest, openTicket, pageAs }) => {
    const { number, requester } = await aRequest();
    await openTicket("technician", number);
    await reply(page).fill("C’est la lampe, je la change.");
    await page.getByRole("button", { name: "Répondre et résoudre" }).click();
    await expect(said(page, `#${String(number)} résolu`)).toBeVisible();
    await expect(conversation(page).getByText("C’est la lampe, je la change.")).toBeVisible();
    expect(await stored(number)).toMatchObject({
      status: "resolved",
      comments: [{ kind: "reply", body: "C’est la lampe, je la change." }],
    });

    const learner = await pageAs(requester);
    await learner.goto(`/tickets/${String(number)}`);
    await expect(learner.getByText("C’est la lampe, je la change.")).toBeVisible();
    await expect(learner.getByText("Résolu").first()).toBeVisible();
  });

  test("the first reply takes the ticket up, and its button names the reader @desktop", async ({
    page,
    aRequest,
    openTicket,
  }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    await reply(page).fill("Bonjour, je passe à 10 h.");
    await page.getByRole("button", { name: "Répondre à Léa" }).click();
    await expect(conversation(page).getByText("Bonjour, je passe à 10 h.")).toBeVisible();
    await expect(reply(page)).toHaveValue("");
    await expect.poll(async () => (await stored(number)).status).toBe("in_progress");
  });

  test("an internal note never reaches the requester", async ({ page, aRequest, openTicket, pageAs }) => {
    const { number, requester } = await aRequest();
    await openTicket("technician", number);
    await reply(page).focus();
    await page.getByText("Note interne", { exact: true }).click();
    await note(page).fill("Lampe au stock, armoire B.");
    await expect(
      page
        .getByText(/équipe seulement/i)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    await page.getByRole("button", { name: "Ajouter une note interne" }).click();
    await expect(conversation(page).getByText("Lampe au stock, armoire B.")).toBeVisible();
    await expect
      .poll(async () => stored(number))
      .toMatchObject({ status: "new", comments: [{ kind: "note", body: "Lampe au stock, armoire B." }] });

    const learner = await pageAs(requester);
    const answer = await learner.goto(`/tickets/${String(number)}`);
    expect(await answer?.text()).not.toContain("armoire B");
    const read = await learner.request.get(`/api/ui/tickets/${String(number)}`);
    expect(await read.text()).not.toContain("armoire B");
    const older = await learner.request.get(`/api/ui/tickets/${String(number)}/comments`);
    expect(await older.text()).not.toContain("armoire B");
  });

  test("each kind keeps its own text, through a reload too @desktop", async ({ page, aRequest, openTicket }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    await reply(page).fill("Pour Léa");
    await page.getByText("Note interne", { exact: true }).click();
    await expect(note(page)).toHaveValue("");
    await expect(page.getByText("Votre réponse commencée est gardée.")).toBeVisible();
    await note(page).fill("Pour l’équipe");
    await page.getByText("Réponse", { exact: true }).click();
    await expect(reply(page)).toHaveValue("Pour Léa");
    await page.reload();
    await expect(reply(page)).toHaveValue("Pour Léa");
    await page.getByText("Note interne", { exact: true }).click();
    await expect(note(page)).toHaveValue("Pour l’équipe");
    await page.getByRole("button", { name: "Ajouter une note interne" }).click();
    await expect(conversation(page).getByText("Pour l’équipe")).toBeVisible();
    await expect.poll(async () => (await stored(number)).comments).toEqual([{ kind: "note", body: "Pour l’équipe" }]);
  });

  test("a failed send keeps the text, and sending again makes one message @desktop", async ({
    page,
    aRequest,
    openTicket,
  }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    await page.route(`**/tickets/${String(number)}`, (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await reply(page).fill("Je change la lampe.");
    await page.getByRole("button", { name: "Répondre à Léa" }).click();
    await expect(page.getByText("Pas encore partie")).toBeVisible();
    await page.unroute(`**/tickets/${String(number)}`);
    await page.reload();
    await expect(page.getByText("Pas encore partie")).toBeVisible();
    await page.getByRole("button", { name: "Renvoyer" }).click();
    await expect(page.getByText("Pas encore partie")).toHaveCount(0);
    await expect(conversation(page).getByText("Je change la lampe.")).toHaveCount(1);
    await expect.poll(async () => (await stored(number)).comments.length).toBe(1);
    await page.reload();
    await expect(conversation(page).getByText("Je change la lampe.")).toHaveCount(1);
    expect((await stored(number)).comments).toHaveLength(1);
  });

  test("an empty message is not sent, and says what is missing @desktop", async ({ page, aRequest, openTicket }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    await page.getByRole("button", { name: "Répondre à Léa" }).click();
    await expect(page.getByText("Écrivez d’abord votre message.")).toBeVisible();
    await expect(reply(page)).toBeFocused();
    expect((await stored(number)).comments).toEqual([]);
  });

  test("a reply that came meanwhile is shown before one is sent @desktop", async ({ page, aRequest, openTicket }) => {
    const { number, requester } = await aRequest();
    // Without the stream the page learns of nothing by itself for a while.
    await page.route("**/api/stream*", (route) => route.abort());
    await openTicket("technician", number);
    await reply(page).fill("Je passe à 10 h.");
    await aComment(number, requester.id, { body: "C’est réglé, merci." });
    await db.ticket.update({ where: { id: number }, data: { updatedAt: new Date() } });
    await page.getByRole("button", { name: "Répondre à Léa" }).click();
    await expect(page.getByText(/Nouvelle réponse de Léa/)).toBeVisible();
    await expect(conversation(page).getByText("C’est réglé, merci.")).toBeVisible();
    await expect(reply(page)).toHaveValue("Je passe à 10 h.");
    expect((await stored(number)).comments).toHaveLength(1);
    await page.getByRole("button", { name: "Répondre à Léa" }).click();
    await expect(conversation(page).getByText("Je passe à 10 h.")).toBeVisible();
    await expect.poll(async () => (await stored(number)).comments.length).toBe(2);
  });

  test("what another person writes appears by itself, and what is typed stays @desktop", async ({
    page,
    aRequest,
    openTicket,
  }) => {
    const { number, requester } = await aRequest();
    await openTicket("technician", number);
    await reply(page).fill("Je commence une réponse");
    await aComment(number, requester.id, { body: "Une précision." });
    await db.ticket.update({ where: { id: number }, data: { updatedAt: new Date() } });
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(conversation(page).getByText("Une précision.")).toBeVisible();
    await expect(reply(page)).toHaveValue("Je commence une réponse");
    await expect(reply(page)).toBeFocused();
  });

  test("a closed ticket takes no reply and leads to a new request @desktop", async ({ page, aRequest, openTicket }) => {
    const { number } = await aRequest();
    await db.ticket.update({ where: { id: number }, data: { status: "closed", open: false } });
    await openTicket("technician", number);
    await expect(reply(page)).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Ouvrez une nouvelle demande à ce sujet" })).toHaveAttribute(
      "href",
      `/tickets/new?about=${String(number)}`,
    );
    await expect(note(page)).toBeVisible();
  });

  test("what helps to write is one row under the finger, and each tap meets what it is on @phone", async ({
    page,
    aRequest,
    openTicket,
  }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    await reply(page).tap();
    const clip = page.getByRole("button", { name: "Joindre un fichier", exact: true });
    await expect(clip).toBeInViewport();
    const composer = page.getByRole("region", { name: "Écrire" });
    const bold = composer.getByRole("button", { name: "Gras" });
    const [first, last] = [await bold.boundingBox(), await clip.boundingBox()];
    expect(last?.y, "side by side").toBe(first?.y);
    for (const name of ["Gras", "Italique", "Liste à cocher", "Code", "Emoji", "Joindre un fichier"]) {
      const tool = composer.getByRole("button", { name, exact: true });
      await tool.evaluate((element) => {
        element.scrollIntoView({ block: "nearest", inline: "nearest" });
      });
      const missed = await tool.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const edges = [left + 2, right - 2].map((x) => ({ x, y: (top + bottom) / 2 }));
        return edges.filter(({ x, y }) => !element.contains(document.elementFromPoint(x, y)));
      });
      expect([name, missed, (await tool.boundingBox())?.width]).toEqual([name, [], 44]);
    }
  });

  test("a long conversation opens on its end, and the rest on demand @desktop", async ({
    page,
    aRequest,
    openTicket,
  }) => {
    const { number, requester } = await aRequest();
    const body = (index: number) => `Message ${String(index)} sur 230`;
    await db.comment.createMany({
      data: Array.from({ length: 230 }, (_, index) => ({
        ticketId: number,
        authorId: requester.id,
        kind: "reply" as const,
        body: body(index + 1),
        createdAt: new Date(Date.now() + index),
      })),
    });
    await openTicket("technician", number);
    await expect(page.getByText(body(230))).toBeInViewport();
    await expect(page.getByText(body(200), { exact: true })).toHaveCount(0);
    await page.getByRole("button", { name: "Afficher les 180 messages précédents" }).click();
    await expect(page.getByText(body(31), { exact: true })).toHaveCount(1);
    await page.getByRole("button", { name: "Afficher les messages précédents" }).click();
    await expect(page.getByText(body(1), { exact: true })).toHaveCount(1);
    await expect(conversation(page).getByRole("article")).toHaveCount(231);
    await goToTicket(page, number);
  });
});
