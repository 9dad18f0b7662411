import { db } from "@/lib/platform/db/client";
import { aTeam, unique } from "@/lib/testing/factories";
import { expect, expectAccessible, ready, test, type Page } from "../fixtures";
import { openAdmin, undo } from "./admin-steps";

async function openChange(page: Page, menuName: string) {
  await openAdmin(page, "sla", "Délais");
  const menu = page.getByRole("button", { name: menuName });
  await ready(menu);
  await menu.click();
  await page.getByRole("menuitem", { name: "Modifier…" }).click();
  return page.getByRole("dialog", { name: /^Modifier/ });
}

test("a rule changed in two browsers: the second is told what it has become, and keeps what they wrote @desktop", async ({
  pageAs,
}) => {
  const { id: teamId } = await aTeam();
  const { id: calendarId } = await db.calendar.findFirstOrThrow({ select: { id: true } });
  const facts = { name: unique("Deux mains "), teamId, calendarId, active: false, resolveMinutes: 600 };
  const { id } = await db.slaPolicy.create({ data: facts, select: { id: true } });
  const stored = () => db.slaPolicy.findUniqueOrThrow({ where: { id } });
  const [left, right] = [await pageAs("admin"), await pageAs("admin")];
  const menu = `Actions sur la règle ${facts.name}`;
  const [one, other] = [await openChange(left, menu), await openChange(right, menu)];
  const first = unique("Première ");
  await one.getByRole("textbox", { name: "Nom" }).fill(first);
  await one.getByRole("button", { name: "Enregistrer" }).click();
  await expect(one).toHaveCount(0);
  const second = unique("Seconde ");
  await other.getByRole("textbox", { name: "Nom" }).fill(second);
  await other.getByRole("button", { name: "Enregistrer" }).click();
  await expect(other.getByText(`Elle est maintenant « ${first} »`)).toBeVisible();
  await expect(other.getByRole("textbox", { name: "Nom" })).toHaveValue(second);
  expect(await stored()).toMatchObject({ name: first, version: 2 });
  await other.getByRole("button", { name: "Enregistrer" }).click();
  await expect(other).toHaveCount(0);
  expect(await stored()).toMatchObject({ name: second, version: 3 });
  await undo(right);
  await expect.poll(stored).toMatchObject({ name: first, version: 4 });
  await db.slaPolicy.delete({ where: { id } });
});

test("hours changed in two browsers: the second is told what they have become, and keeps what they wrote @desktop", async ({
  pageAs,
}) => {
  const facts = { name: unique("Annexe "), slots: { create: [{ weekday: 2, fromMinute: 540, toMinute: 720 }] } };
  const { id } = await db.calendar.create({ data: facts, select: { id: true } });
  const stored = () => db.calendar.findUniqueOrThrow({ where: { id }, include: { closings: true } });
  const [left, right] = [await pageAs("admin"), await pageAs("admin")];
  const menu = `Actions sur les horaires ${facts.name}`;
  const [one, other] = [await openChange(left, menu), await openChange(right, menu)];
  await one.getByRole("button", { name: "Ajouter une fermeture" }).click();
  await one.getByRole("textbox", { name: "Motif" }).fill("Inventaire");
  await one.getByLabel("Du", { exact: true }).fill("2027-05-13");
  await one.getByRole("button", { name: "Enregistrer" }).click();
  await expect(one).toHaveCount(0);
  const second = unique("Seconde ");
  await other.getByRole("textbox", { name: "Nom" }).fill(second);
  await other.getByRole("button", { name: "Enregistrer" }).click();
  await expect(other.getByText(/Ils sont maintenant.*mar\. 9\sh–12\sh.*Inventaire \(13 mai 2027\)/)).toBeVisible();
  await expect(other.getByRole("textbox", { name: "Nom" })).toHaveValue(second);
  await expectAccessible(right, "hours that somebody else changed");
  await other.getByRole("button", { name: "Enregistrer" }).click();
  await expect(other).toHaveCount(0);
  expect(await stored()).toMatchObject({ name: second, version: 3, closings: [] });
  await undo(right);
  await expect.poll(stored).toMatchObject({ name: facts.name, version: 4, closings: [{ name: "Inventaire" }] });
  await db.calendar.delete({ where: { id } });
});
