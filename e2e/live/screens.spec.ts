import { db } from "@/lib/platform/db/client";
import { unique } from "@/lib/testing/factories";
import { expect, ready, test } from "../fixtures";
import { card, cardIn, goToBoard } from "../board/board-steps";
import { conversation, goToTicket, property, reply } from "../ticket/ticket-steps";
import { elsewhere, SOON } from "./live-steps";

test.describe("screens follow by themselves @desktop", () => {
  test("two boards show each other's moves, and the card under the pointer stays", async ({
    pageAs,
    newPerson,
    fileTicket,
  }) => {
    const word = unique("vif");
    const [karim, nadia] = [await newPerson({ role: "technician" }), await newPerson({ role: "technician" })];
    const first = await fileTicket(`Premier ${word}`);
    const second = await fileTicket(`Second ${word}`);
    const [left, right] = [await pageAs(karim), await pageAs(nadia)];
    await goToBoard(left, `/board?q=${word}`);
    await goToBoard(right, `/board?q=${word}`);
    await left.locator(`#card-${String(first)}`).focus();
    await left.keyboard.press("t");
    await expect(cardIn(right, "En cours", first)).toBeVisible(SOON);
    await left.getByRole("heading", { name: "Tableau", level: 1 }).click();
    await card(left, second).hover();
    const before = await card(left, second).boundingBox();
    await elsewhere.wait(nadia, first);
    const third = await fileTicket(`Troisième ${word}`);
    await elsewhere.urgent(nadia, third);
    await expect(cardIn(left, "En attente", first)).toBeVisible(SOON);
    await expect(card(left, third)).toBeVisible(SOON);
    expect(await card(left, second).boundingBox()).toEqual(before);
    await expect(cardIn(right, "Nouveau", third)).toBeVisible(SOON);
  });

  test("a reply appears on the other's page, and the text being written there stays", async ({
    pageAs,
    newPerson,
    fileTicket,
  }) => {
    const [karim, nadia] = [await newPerson({ role: "technician" }), await newPerson({ role: "technician" })];
    const number = await fileTicket(`Écran ${unique("noir")}`);
    const [left, right] = [await pageAs(karim), await pageAs(nadia)];
    await goToTicket(left, number);
    await goToTicket(right, number);
    await reply(right).pressSequentially("Je regarde ce");
    await reply(left).fill("La lampe est commandée.");
    await left.getByRole("button", { name: /^Répondre à/ }).click();
    await expect(conversation(right).getByText("La lampe est commandée.")).toBeVisible(SOON);
    await expect(reply(right)).toBeFocused();
    await reply(right).pressSequentially(" soir.");
    await expect(reply(right)).toHaveValue("Je regarde ce soir.");
    await elsewhere.urgent(karim, number);
    await expect(property(right, "Priorité")).toContainText("Urgente", SOON);
    await expect(reply(right)).toHaveValue("Je regarde ce soir.");
  });

  test("the queue waits while the pointer is on its rows, says so, and goes on after", async ({
    pageAs,
    newPerson,
    fileTicket,
  }) => {
    const word = unique("file");
    const karim = await newPerson({ role: "technician" });
    const number = await fileTicket(`Avant ${word}`);
    const page = await pageAs(karim);
    await page.goto(`/tickets?q=${word}`);
    const row = page.getByRole("row").filter({ hasText: `Avant ${word}` });
    await ready(row.getByRole("link"));
    await row.hover();
    // What was on its way when the pointer came.
    await expect(page.getByRole("main").locator("[role=status][aria-busy=true]")).toHaveCount(0);
    const before = await row.boundingBox();
    const other = await fileTicket(`Après ${word}`);
    await elsewhere.rename(karim, number, `Avant tout ${word}`);
    await expect(page.getByRole("button", { name: /^\d+ changements?$/ })).toBeVisible(SOON);
    expect(await row.boundingBox()).toEqual(before);
    await page.mouse.move(5, 5);
    await expect(page.getByRole("row").filter({ hasText: `#${String(other)}` })).toBeVisible(SOON);
    await expect(page.getByRole("row").filter({ hasText: `Avant tout ${word}` })).toBeVisible();
    await expect(page.getByRole("button", { name: /^\d+ changements?$/ })).toBeHidden();
  });

  test("the sidebar counts and the bell rings without a reload", async ({ pageAs, newPerson, fileTicket }) => {
    const [karim, nadia] = [await newPerson({ role: "technician" }), await newPerson({ role: "technician" })];
    const number = await fileTicket("Clavier à changer");
    const page = await pageAs(nadia);
    await page.goto("/account");
    const mine = page.getByRole("link", { name: /^À moi/ });
    await expect(mine).toContainText("0");
    await elsewhere.lead(karim, number, nadia.id);
    await expect(mine).toContainText("1", SOON);
    await expect(page.getByRole("button", { name: /^Notifications.*1/ })).toBeVisible(SOON);
  });

  test("requests follow on the learner's pages, and what is typed stays", async ({ pageAs, newPerson, fileTicket }) => {
    const [lea, karim] = [await newPerson(), await newPerson({ role: "technician" })];
    const number = await fileTicket("Souris muette", { by: lea });
    const [list, page] = [await pageAs(lea), await pageAs(lea)];
    await list.goto("/tickets");
    await page.goto(`/tickets/${String(number)}`);
    const field = page.locator("#reply");
    await ready(field);
    await field.pressSequentially("Elle est en salle");
    await elsewhere.reply(karim, number, "Dans quelle salle ?");
    await expect(page.getByText("Dans quelle salle ?")).toBeVisible(SOON);
    await expect(field).toHaveValue("Elle est en salle");
    await expect(field).toBeFocused();
    await expect(list.getByText("En cours").first()).toBeVisible(SOON);
    await elsewhere.note(karim, number, "Pas vue");
    expect(await db.comment.count({ where: { ticketId: number, kind: "note" } })).toBe(1);
    await expect(page.getByText("Pas vue")).toHaveCount(0);
  });
});
