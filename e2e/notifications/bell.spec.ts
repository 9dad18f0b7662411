import { db } from "@/lib/platform/db/client";
import { expect, ready, test } from "../fixtures";

/** Lets what is to be told of a ticket be told now; gives how much that is. */
async function hurryDeliveries(number: number): Promise<number> {
  const events = await db.auditEvent.findMany({
    where: { subjectType: "ticket", subjectId: number, name: "ticket.replied" },
    select: { id: true },
  });
  const { count } = await db.eventDelivery.updateMany({
    where: { state: "pending", eventId: { in: events.map(({ id }) => id) } },
    data: { nextAttemptAt: new Date(0) },
  });
  return count;
}

test("a reply rings the requester's bell, and following it settles it", async ({
  page,
  pageAs,
  newPerson,
  fileTicket,
  signIn,
}) => {
  const learner = await newPerson();
  const title = `Projecteur ${Math.random().toString(36).slice(2, 8)}`;
  const number = await fileTicket(title, { by: learner });
  await signIn("technician");
  await page.goto(`/tickets/${String(number)}`);
  const field = page.getByRole("textbox").last();
  await ready(field);
  await field.fill("Nous arrivons.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Nous arrivons.").first()).toBeVisible();

  // A message may be taken back for ten seconds; here nobody waits for it.
  await expect.poll(() => hurryDeliveries(number)).toBeGreaterThan(0);
  const theirs = await pageAs({ email: learner.email });
  await expect(async () => {
    await theirs.goto("/tickets");
    await expect(theirs.getByRole("button", { name: /Notifications, .*non lue/ })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const bell = theirs.getByRole("button", { name: /Notifications/ });
  await ready(bell);
  await bell.click();
  await theirs
    .getByRole("dialog", { name: "Notifications" })
    .getByRole("link", { name: new RegExp(title) })
    .click();
  await expect(theirs).toHaveURL(new RegExp(`/tickets/${String(number)}$`));
  await theirs.goto("/tickets");
  await expect(theirs.getByRole("button", { name: "Notifications", exact: true })).toBeVisible();
});
