import { unique } from "@/lib/testing/factories";
import { demoPerson, expect } from "../fixtures";
import { card, said, spoken, stored, test } from "./board-steps";

test("pressing what a card says changes it: its priority, who has it, when it is due @desktop", async ({
  page,
  aCard,
  openBoard,
  newPerson,
}) => {
  const { id: leadId } = await demoPerson("technician");
  const colleague = await newPerson({ name: unique("Aïcha "), role: "technician" });
  const dueAt = new Date(Date.now() + 86_400_000);
  const number = await aCard("À régler sur la carte", { status: "in_progress", leadId, dueAt, nextDueAt: dueAt });
  await openBoard();
  const shown = card(page, number);
  const priority = shown.getByRole("button", { name: /^Priorité/ });
  await expect(priority).toHaveCount(0);
  await shown.hover();
  await expect(priority).toHaveAccessibleName("Priorité : Normale");
  await priority.click();
  await page.getByRole("menuitemradio", { name: "Urgente" }).click();
  await page.getByRole("heading", { name: "Tableau", level: 1 }).hover();
  await expect(priority).toHaveAccessibleName("Priorité : Urgente");

  await shown.getByRole("button", { name: /^Responsable : Karim Benali/ }).click();
  await page.getByRole("option", { name: colleague.name }).click();
  await expect(shown.getByRole("button", { name: `Responsable : ${colleague.name}` })).toBeVisible();
  await expect.poll(async () => (await stored(number)).leadId).toBe(colleague.id);
  expect(page.url()).not.toContain("peek");

  await shown.locator("[data-tip='Changer l’échéance de résolution']").click();
  await expect(page.getByRole("dialog", { name: `Échéance de résolution de #${String(number)}` })).toBeVisible();
});

test("a card that somebody has is not taken by T, and says whose it is @desktop", async ({
  page,
  aCard,
  openBoard,
}) => {
  const { id: leadId } = await demoPerson("technician2");
  const number = await aCard("Déjà suivi", { status: "in_progress", leadId });
  await openBoard();
  await card(page, number).getByRole("link").focus();
  await page.keyboard.press("t");
  await expect(said(page, `#${String(number)} est déjà suivi par Aïcha Diallo.`)).toBeVisible();
  await expect(spoken(page)).toContainText("est déjà suivi par Aïcha Diallo");
  expect(await stored(number)).toMatchObject({ leadId, version: 1 });
});

test("a card that is offered is taken by T although somebody has it, as in the queue @desktop", async ({
  page,
  aCard,
  openBoard,
}) => {
  const [{ id: absent }, { id: karim }] = [await demoPerson("technician2"), await demoPerson("technician")];
  const number = await aCard("Proposé", { status: "in_progress", leadId: absent, offered: true });
  await openBoard();
  await card(page, number).getByRole("link").focus();
  await page.keyboard.press("t");
  await expect(said(page, `#${String(number)} est à vous`)).toBeVisible();
  await expect.poll(async () => (await stored(number)).leadId).toBe(karim);
});
