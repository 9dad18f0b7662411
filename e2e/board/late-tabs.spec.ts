import { expect } from "../fixtures";
import { test } from "./board-steps";

test("on a phone, each column's tab says how many are late @phone", async ({ page, aCard, openBoard }) => {
  const past = new Date(Date.now() - 60 * 60_000);
  await aCard("En retard", { dueAt: past, nextDueAt: past, soonAt: past });
  await aCard("À l’heure");
  await openBoard();
  const tabs = page.getByRole("group", { name: "Colonnes" });
  await expect(tabs.getByRole("button", { name: /Nouveau/ })).toHaveAccessibleName(/2.*1 en retard/);
  await expect(tabs.getByRole("button", { name: /En cours/ })).not.toHaveAccessibleName(/en retard/);
});
