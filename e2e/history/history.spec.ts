import { readFile } from "node:fs/promises";
import { asPerson } from "@/lib/testing/actors";
import { TicketNumber } from "@/lib/platform/ids";
import { commentOnTicket } from "@/lib/tickets/commands/comment-on-ticket";
import { updateTicket } from "@/lib/tickets/commands/update-ticket";
import { getTicket } from "@/lib/tickets/queries/get-ticket";
import { openAdmin } from "../admin/admin-steps";
import { demoPerson, expect, expectAccessible } from "../fixtures";
import { conversation, goToTicket, test } from "../ticket/ticket-steps";

/** A technician retitles it and sets its priority, as a program would. */
async function changedByProgram(of: number): Promise<void> {
  const number = TicketNumber.parse(of);
  const technician = { ...asPerson(await demoPerson("technician")), via: "api" as const };
  const { title, version } = await getTicket(technician, number);
  await updateTicket(technician, { number, title: title.replace("noir", "bleu"), priority: "urgent", version });
  await commentOnTicket(technician, { number, kind: "note", body: "Pour nous seuls" });
}

test("the timeline says what was before and by which way, shows the difference, and keeps what is chosen @desktop", async ({
  page,
  aRequest,
  openTicket,
}) => {
  const { number } = await aRequest();
  await changedByProgram(number);
  await openTicket("technician", number);
  const events = conversation(page).locator("details");
  await events.first().locator("summary").click();
  await expect(events.first()).toContainText("Normale → Urgente · par l’API");
  await events.getByRole("button", { name: "Voir ce qui a changé" }).first().click();
  await expect(events.locator("del").first()).toContainText("noir");
  await expect(events.locator("ins").first()).toContainText("bleu");
  await expectAccessible(page, "the ticket with a difference");
  await page.getByRole("button", { name: "Afficher", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Conversation seule" }).click();
  await expect(events).toHaveCount(0);
  await goToTicket(page, number);
  await expect(events).toHaveCount(0);
  await page.getByRole("button", { name: "Plus d’actions" }).first().click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Exporter en PDF" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`ticket-${String(number)}.pdf`);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a learner takes their request along, without what is staff's @phone", async ({ page, aRequest, signIn }) => {
  const { number, requester } = await aRequest();
  await changedByProgram(number);
  await signIn(requester);
  await page.goto(`/tickets/${String(number)}`);
  await page.getByRole("button", { name: "Plus d’actions" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Télécharger en PDF" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`ticket-${String(number)}.pdf`);
  const json = await page.request.get(`/api/ui/tickets/${String(number)}/export?format=json`);
  expect(json.headers()["content-disposition"]).toContain(`ticket-${String(number)}.json`);
  const text = await json.text();
  expect(text).toContain("ticket.titleChanged");
  expect(text).not.toMatch(/Pour nous seuls|priority|ticket\.noted/);
});

test("an administrator checks the whole history @desktop", async ({ page, signIn }) => {
  await signIn("admin");
  await openAdmin(page, "audit", "Journal");
  await page.getByRole("button", { name: "Vérifier l’historique" }).click();
  const dialog = page.getByRole("dialog", { name: "Un historique auquel se fier" });
  await dialog.getByRole("button", { name: "Tout vérifier maintenant" }).click();
  await expect(dialog.getByText("Rien n’a été modifié")).toBeVisible();
  await expect(dialog.getByText(/\d événements et/)).toBeVisible();
  await expectAccessible(page, "the check of the history");
});
