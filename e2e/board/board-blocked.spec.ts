import { asPerson } from "@/lib/testing/actors";
import { linkTickets } from "@/lib/relations/commands/link-tickets";
import { demoPerson, expect } from "../fixtures";
import { card, cardIn, said, stored, test } from "./board-steps";

test("a card that others block is resolved once it was asked for twice @desktop", async ({
  page,
  aCard,
  openBoard,
}) => {
  const facts = { status: "in_progress" } as const;
  const [number, blocker] = [await aCard("Salle sans réseau", facts), await aCard("Commutateur en panne", facts)];
  const technician = await demoPerson("technician");
  await linkTickets(asPerson(technician), { number, relation: "blockedBy", other: blocker });
  await openBoard();
  await card(page, number).getByRole("link").focus();
  await page.keyboard.press("m");
  await page.getByRole("menuitemradio", { name: "Résolu" }).click();
  await expect(said(page, `#${String(number)} est bloqué par #${String(blocker)}.`)).toBeVisible();
  await expect(cardIn(page, "En cours", number)).toBeVisible();
  await page.getByRole("button", { name: "Continuer quand même" }).click();
  await expect(cardIn(page, "Résolu", number)).toBeVisible();
  await expect.poll(async () => (await stored(number)).status).toBe("resolved");
});
