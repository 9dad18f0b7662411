import { expect, expectAccessibleInThemes } from "../fixtures";
import { card, column, goToBoard, said, spoken, stored, test } from "./board-steps";

test("a learner has no board, nor its reads @desktop", async ({ page, signIn, aCard }) => {
  const number = await aCard("Pas pour tous");
  await signIn("learner");
  expect((await page.goto("/board"))?.status()).toBe(404);
  expect((await page.request.get("/api/ui/board")).status()).toBe(403);
  expect((await page.request.get("/api/ui/board/new")).status()).toBe(403);
  expect((await page.request.get(`/api/ui/tickets/${String(number)}`)).status()).toBe(404);
});

test("a manager sees the board, assigns, and moves nothing @desktop", async ({ page, aCard, openBoard }) => {
  const number = await aCard("À confier");
  for (const key of ["t", "m", "s", "Space"]) {
    await openBoard("manager");
    await card(page, number).getByRole("link").focus();
    await page.keyboard.press(key);
    await expect(said(page, "Vos droits ne permettent pas de déplacer ce ticket")).toBeVisible();
    await expect(spoken(page)).toContainText("Vos droits ne permettent pas");
    await expect(page.getByRole("menu")).toHaveCount(0);
  }
  await card(page, number)
    .getByRole("button", { name: /Affecter/ })
    .click();
  await page.getByRole("option", { name: /Karim Benali/ }).click();
  await expect(card(page, number).getByRole("img", { name: /Responsable : Karim Benali/ })).toBeVisible();
  expect(await stored(number)).toMatchObject({ status: "new" });
});

test("filters stand in the address; what it doesn't understand is left out and said", async ({
  page,
  aCard,
  openBoard,
  word,
}) => {
  const number = await aCard("Filtré", { priority: "urgent" });
  const other = await aCard("Autre");
  await openBoard();
  await goToBoard(page, `/board?q=${word}&priority=urgent`);
  await expect(card(page, number)).toBeVisible();
  await expect(card(page, other)).toHaveCount(0);
  const answer = await page.goto(`/board?q=${word}&priority=soon&team=__proto__&assignee[]=x&category=-1`);
  expect(answer?.status()).toBe(200);
  await expect(page.getByText("Il est laissé de côté.")).toBeVisible();
  await expect(card(page, other)).toBeVisible();
  for (const list of ["/board", "/tickets"]) {
    await page.goto(`${list}?q=${word}&team=999999&assignee=999999`);
    await expect(page.getByText("Un service de ce filtre n’existe plus.")).toBeVisible();
    await expect(page.getByText("La personne de ce filtre n’existe plus.")).toBeVisible();
  }
});

for (const { language, device } of [
  { language: "fr", device: "@desktop" },
  { language: "en", device: "@phone" },
] as const) {
  test.describe(`in ${language} ${device}`, () => {
    test.use({ language });
    test("the board and its panel have no accessibility violations", async ({ page, aCard, openBoard }) => {
      const number = await aCard("Accessible", { priority: "high" });
      await aCard("En attente", { status: "waiting", waitingFor: "requester" });
      await aCard("Résolu", { status: "resolved" });
      await openBoard();
      await expect(column(page, language === "fr" ? "Nouveau" : "New")).toBeVisible();
      await expectAccessibleInThemes(page, "board");
      await card(page, number).click();
      await expect(page.getByRole("dialog").getByRole("heading")).toBeVisible();
      await expectAccessibleInThemes(page, "panel");
    });
  });
}
