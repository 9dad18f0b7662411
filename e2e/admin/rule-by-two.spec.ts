import { db } from "@/lib/platform/db/client";
import { aTeam, unique } from "@/lib/testing/factories";
import { expect, ready, test, type Page } from "../fixtures";
import { openAdmin } from "./admin-steps";

async function openRule(page: Page, name: string) {
  await openAdmin(page, "sla", "Délais");
  const menu = page.getByRole("button", { name: `Actions sur la règle ${name}` });
  await ready(menu);
  await menu.click();
  await page.getByRole("menuitem", { name: "Modifier…" }).click();
  return page.getByRole("dialog");
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
  const [one, other] = [await openRule(left, facts.name), await openRule(right, facts.name)];
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
  await db.slaPolicy.delete({ where: { id } });
});
