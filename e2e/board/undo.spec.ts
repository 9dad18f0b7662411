import { expect, type Page } from "../fixtures";
import { goToTicket, note } from "../ticket/ticket-steps";
import { card, cardIn, column, dragByMouse, goToBoard, said, stored, test } from "./board-steps";

const undoOf = (page: Page) => page.getByRole("region", { name: "Annonces" }).getByRole("button", { name: /^Annuler/ });

test.describe("undo on the board @desktop", () => {
  test("leaves what another did since, and says who did what", async ({
    page,
    word,
    aCard,
    openBoard,
    newPerson,
    pageAs,
  }) => {
    const number = await aCard("Deux à la fois");
    await openBoard();
    await dragByMouse(page, card(page, number), column(page, "En cours"));
    await expect(said(page, `#${String(number)} est à vous, en cours`)).toBeVisible();
    const karim = await stored(number);

    const colleague = await newPerson({ name: "Aïcha Diallo", role: "technician" });
    const hers = await pageAs(colleague);
    await goToBoard(hers, `/board?q=${word}`);
    await dragByMouse(hers, card(hers, number), column(hers, "En attente"));
    await expect.poll(() => stored(number)).toMatchObject({ status: "waiting" });

    // A card in focus or under the pointer is not moved under it.
    await page.getByRole("heading", { name: "Tableau", level: 1 }).click();
    await expect(cardIn(page, "En attente", number)).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(said(page, new RegExp(`Aïcha Diallo a changé .*statut.* de #${String(number)}`, "i"))).toBeVisible();
    await expect(cardIn(page, "En attente", number)).toBeVisible();
    await expect(undoOf(page)).toHaveCount(0);
    expect(await stored(number)).toMatchObject({ status: "waiting", leadId: karim.leadId });
  });

  test("takes one's own changes back one after the other, with a reply between them", async ({
    page,
    aCard,
    openBoard,
    newPerson,
    pageAs,
  }) => {
    const number = await aCard("Pas à pas");
    await openBoard();
    await dragByMouse(page, card(page, number), column(page, "En cours"));
    await expect(said(page, `#${String(number)} est à vous, en cours`)).toBeVisible();
    await dragByMouse(page, card(page, number), column(page, "Résolu"));
    await expect.poll(() => stored(number)).toMatchObject({ status: "resolved" });

    const theirs = await pageAs(await newPerson({ role: "technician" }));
    await goToTicket(theirs, number);
    await theirs.getByText("Note interne", { exact: true }).click();
    await note(theirs).fill("Vu au poste 4.");
    await theirs.keyboard.press("Control+Enter");
    await expect(theirs.getByText("Vu au poste 4.").first()).toBeVisible();

    await page.keyboard.press("Control+z");
    await expect.poll(() => stored(number)).toMatchObject({ status: "in_progress" });
    await expect(cardIn(page, "En cours", number)).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect.poll(() => stored(number)).toMatchObject({ status: "new", leadId: null });
    await expect(cardIn(page, "Nouveau", number)).toBeVisible();
  });
});
