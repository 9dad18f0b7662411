import { db } from "@/lib/platform/db/client";
import { expect, expectAccessible, ready } from "../fixtures";
import { goToTicket, said, test, undo } from "./ticket-steps";

const counts = (id: number) =>
  db.ticket.findUniqueOrThrow({
    where: { id },
    select: { checklistCount: true, checklistDone: true, minutesSpent: true, runningTimers: true },
  });
const texts = async (ticketId: number) =>
  (await db.checklistEntry.findMany({ where: { ticketId }, orderBy: { position: "asc" } })).map(({ text }) => text);

test("what is to be done is written, ticked and put in order beside the conversation @desktop", async ({
  page,
  aRequest,
  aColleague,
  signIn,
}) => {
  const { number, requester } = await aRequest();
  await signIn(await aColleague());
  await goToTicket(page, number);
  const list = page.getByRole("region", { name: "Liste de contrôle" });
  await list.getByRole("button", { name: "Ajouter" }).click();
  const field = list.getByRole("textbox", { name: "Nouveau point" });
  for (const text of ["Sauvegarder", "Changer le disque"]) {
    await field.fill(text);
    await field.press("Enter");
    await expect(list.getByRole("checkbox", { name: text })).toBeVisible();
  }
  await list.getByRole("checkbox", { name: "Sauvegarder" }).check();
  await expect(list).toContainText("1/2");
  await expect(page.getByText("Un point reste à faire.")).toBeVisible();
  const grip = list.getByRole("button", { name: /^Déplacer.*Changer le disque/ });
  await grip.focus();
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => texts(number)).toEqual(["Changer le disque", "Sauvegarder"]);
  await expect(grip).toBeFocused();
  await expectAccessible(page, "a checklist");
  await list.getByRole("button", { name: /^Retirer.*Sauvegarder/ }).click();
  await expect(list.getByRole("checkbox")).toHaveCount(1);
  await undo(page).click();
  await expect(list.getByRole("checkbox", { name: "Sauvegarder" })).toBeChecked();
  expect(await counts(number)).toMatchObject({ checklistCount: 2, checklistDone: 1 });
  await page.goto(`/board?requester=${String(requester.id)}`);
  await expect(page.getByRole("article")).toContainText("1/2");
});

test("time is typed or taken by a timer that outlives a reload @desktop", async ({
  page,
  aRequest,
  aColleague,
  signIn,
}) => {
  const { number } = await aRequest();
  const karim = await aColleague();
  await signIn(karim);
  await goToTicket(page, number);
  const time = page.getByRole("region", { name: "Temps passé" });
  await time.getByRole("button", { name: "Ajouter" }).click();
  await time.getByLabel("Durée").fill("longtemps");
  await time.getByRole("button", { name: "Compter" }).click();
  await expect(time.getByText("Écrivez une durée comme 1h30")).toBeVisible();
  await time.getByLabel("Durée").fill("1h30");
  await time.getByRole("button", { name: "Compter" }).click();
  await expect(time.getByRole("listitem").filter({ hasText: "Karim" }).first()).toContainText(/1\sh\s30/);
  await time.getByRole("button", { name: "Démarrer" }).click();
  await expect(time.getByText("Votre chronomètre")).toBeVisible();
  await page.reload();
  await ready(page.getByRole("article").first());
  await expect(time.getByText("Votre chronomètre")).toBeVisible();
  await time.getByRole("button", { name: "Arrêter" }).click();
  await expect(said(page, /Temps compté\s: 1\smin/)).toBeVisible();
  await expect.poll(() => counts(number)).toMatchObject({ minutesSpent: 91, runningTimers: 0 });
  await undo(page).click();
  await expect.poll(() => counts(number)).toMatchObject({ minutesSpent: 90 });
});
