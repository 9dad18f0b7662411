import { changeRole } from "@/lib/users/commands/change-role";
import { asPerson } from "@/lib/testing/actors";
import { unique } from "@/lib/testing/factories";
import { db } from "@/lib/platform/db/client";
import { demoPerson, expect, expectAccessible, test } from "../fixtures";
import { openAdmin } from "./admin-steps";

async function aChange(person: { id: number }): Promise<void> {
  await changeRole(asPerson(await demoPerson("admin")), { id: person.id, role: "technician", version: 1 });
}

test("the log says who did what, narrowed by person, event, object and day @desktop", async ({
  page,
  signIn,
  newPerson,
}) => {
  const person = await newPerson({ name: unique("Zoé ") });
  await aChange(person);
  await signIn("admin");
  await openAdmin(page, "audit", "Journal");
  await expectAccessible(page, "the log");
  await page.getByRole("button", { name: "Personne", exact: true }).click();
  await page.getByRole("combobox", { name: "Chercher une personne" }).fill("nadia");
  await page.getByRole("option", { name: /Nadia Cherif/ }).click();
  await expect(page).toHaveURL(/actor=\d+/);
  await page.getByRole("button", { name: "Événement", exact: true }).click();
  await page.getByRole("combobox", { name: "Chercher un événement" }).fill("rôle");
  await page.getByRole("option", { name: /Rôle changé/ }).click();
  await expect(page).toHaveURL(/event=user\.roleChanged/);
  const line = page.getByRole("main").locator("tbody tr, li").filter({ visible: true });
  const change = line.filter({ hasText: person.name });
  await expect(change).toContainText("Rôle : Apprenant·e → Technicien·ne");
  await expect(change).toContainText("Nadia Cherif");
  await page.getByLabel("Au", { exact: true }).fill("2001-01-01");
  await expect(page.getByRole("heading", { name: "Rien ne correspond à ces filtres" })).toBeVisible();
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await expect(page).toHaveURL(/\/admin\/audit$/);
  await page.goto(`/admin/audit?type=user&subject=${String(person.id)}&junk=1`);
  await expect(change).toHaveCount(1);
  await page.goto("/admin/audit?from=yesterday&cursor=");
  await expect(page.getByText("ce filtre est laissé de côté")).toBeVisible();
});

test("a manager reads the log and has no other page of administration; others have none @desktop", async ({
  page,
  signIn,
}) => {
  await signIn("manager");
  await openAdmin(page, "audit", "Journal");
  for (const path of ["users", "teams", "categories", "deliveries", "settings", ""]) {
    expect((await page.goto(`/admin/${path}`))?.status(), path).toBe(404);
  }
  for (const who of ["technician", "learner"] as const) {
    await signIn(who);
    for (const path of ["audit", "users", "teams", "categories", "deliveries", "settings"]) {
      expect((await page.goto(`/admin/${path}`))?.status(), `${who} ${path}`).toBe(404);
    }
    expect((await page.request.get("/api/ui/users/1/open-assignments")).ok()).toBe(false);
  }
});

test("what was given up is shown, and tried again @desktop", async ({ page, signIn, newPerson }) => {
  const person = await newPerson();
  await aChange(person);
  const { id: eventId } = await db.auditEvent.findFirstOrThrow({
    where: { subjectType: "user", subjectId: person.id },
  });
  const facts = { eventId, state: "parked" as const, attempts: 34, nextAttemptAt: new Date() };
  const { id } = await db.eventDelivery.create({
    data: { ...facts, subscriber: unique("courrier-"), lastError: '{"error":"Error","code":"ECONNREFUSED"}' },
  });
  await signIn("admin");
  await openAdmin(page, "deliveries", "Envois");
  await expectAccessible(page, "deliveries");
  const line = page.getByRole("listitem").filter({ hasText: "courrier-" }).first();
  await expect(line).toContainText("Après : Rôle changé");
  await line.getByRole("button", { name: /^Relancer/ }).click();
  await expect(page.getByText("L’envoi repart dans un instant.")).toBeVisible();
  await expect.poll(async () => (await db.eventDelivery.findUnique({ where: { id } }))?.state).toBe("pending");
  await db.eventDelivery.delete({ where: { id } });
});
