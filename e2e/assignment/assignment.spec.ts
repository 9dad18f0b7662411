import { db } from "@/lib/platform/db/client";
import type { CategoryId } from "@/lib/platform/ids";
import { aCategory, aTeam, unique } from "@/lib/testing/factories";
import { chooseFor, findPerson, openAdmin, said } from "../admin/admin-steps";
import { expect, expectAccessible, ready, test, type Page } from "../fixtures";

/** The day of the centre, which tests begin absences with. */
const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date());
const leadOf = async (id: number) => (await db.ticket.findUniqueOrThrow({ where: { id } })).leadId;
const shot = async (page: Page, name: string) => {
  const folder = process.env["SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

/** « Prendre » beside who leads a ticket. */
const takeProperty = (page: Page) =>
  page.getByRole("complementary", { name: "Propriétés" }).getByRole("button", { name: "Prendre", exact: true });

test.describe("assignment by service @desktop", () => {
  test("an administrator has a team deal its tickets, and who gets one takes it with one press", async ({
    page,
    pageAs,
    signIn,
    newPerson,
    fileTicket,
  }) => {
    const team = await aTeam({ name: unique("Réseau ") });
    const nora = await newPerson({ name: unique("Nora "), role: "technician", teamIds: [team.id] });
    const { id: categoryId } = await aCategory({ defaultTeamId: team.id, active: true });
    await signIn("admin");
    await openAdmin(page, "teams", "Services");
    await page.getByRole("button", { name: `Répartition du service ${team.name}` }).click();
    await expect(page.getByText("Un ticket attend que quelqu’un le prenne.")).toBeVisible();
    await expectAccessible(page, "the ways to deal tickets");
    await shot(page, "teams");
    await page.getByRole("menuitemradio", { name: /^À tour de rôle/ }).click();
    await expect(said(page, /À tour de rôle/)).toBeVisible();

    const number = await fileTicket(unique("Câble "), { categoryId: categoryId as CategoryId });
    expect(await leadOf(number)).toBe(nora.id);
    const theirs = await pageAs({ email: nora.email });
    await theirs.goto(`/tickets/${String(number)}`);
    await expect(theirs.getByText("Le service a confié le ticket à", { exact: false }).first()).toBeAttached();
    const take = takeProperty(theirs);
    await ready(take);
    await take.click();
    const status = async () => (await db.ticket.findUniqueOrThrow({ where: { id: number } })).status;
    await expect.poll(status).toBe("in_progress");
  });

  test("what an absent technician leads is offered to the team by itself, and taken with one press", async ({
    page,
    pageAs,
    newPerson,
    fileTicket,
    signIn,
  }) => {
    const team = await aTeam({ name: unique("Accueil ") });
    const people = { role: "technician" as const, teamIds: [team.id] };
    const away = await newPerson({ ...people, name: unique("Absent ") });
    const there = await newPerson({ ...people, name: unique("Présente ") });
    const { id: categoryId } = await aCategory({ defaultTeamId: team.id });
    const number = await fileTicket(unique("Badge "), { categoryId: categoryId as CategoryId });
    const theirs = await pageAs({ email: away.email });
    await theirs.goto(`/tickets/${String(number)}`);
    const take = takeProperty(theirs);
    await ready(take);
    await take.click();
    await expect.poll(() => leadOf(number)).toBe(away.id);

    await signIn({ email: there.email });
    await page.goto("/tickets?view=offered");
    await expect(page.getByText("Rien à reprendre")).toBeVisible();

    await theirs.goto("/account");
    await ready(theirs.getByRole("button", { name: "Ajouter l’absence" }));
    await theirs.getByLabel("Premier jour").fill(today());
    await theirs.getByLabel("Dernier jour inclus").fill("2020-01-01");
    await theirs.getByRole("button", { name: "Ajouter l’absence" }).click();
    await expect(theirs.getByText("Le dernier jour est avant le premier.")).toBeVisible();
    await theirs.getByLabel("Dernier jour inclus").fill(today());
    await theirs.getByLabel("Motif (facultatif)").selectOption({ label: "Maladie" });
    await expectAccessible(theirs, "an absence entered");
    await theirs.getByRole("button", { name: "Ajouter l’absence" }).click();
    await expect(theirs.getByRole("button", { name: /^Terminer l’absence/ })).toBeVisible();
    await shot(theirs, "account");

    // By itself: nobody reloads the queue.
    const row = page.getByRole("row").filter({ hasText: `#${String(number)}` });
    const offer = row.getByRole("button", { name: `Prendre le ticket #${String(number)}` });
    await expect(offer).toBeVisible();
    await shot(page, "offered");
    await theirs.goto(`/tickets/${String(number)}`);
    await expect(theirs.getByText(/est en absence jusqu’au/).first()).toBeVisible();
    await expectAccessible(theirs, "an offered ticket");
    await shot(theirs, "banner");
    await offer.click();
    await expect(page.getByText(`#${String(number)} est à vous`)).toBeVisible();
    await expect.poll(() => leadOf(number)).toBe(there.id);
    const on = await db.assignment.findMany({ where: { ticketId: number, lead: false } });
    expect(on.map(({ userId }) => userId)).toEqual([away.id]);
  });

  test("all open tickets of a person are handed over in one act, with their number before and after", async ({
    page,
    newPerson,
    fileTicket,
    signIn,
  }) => {
    const from = await newPerson({ name: unique("Part "), role: "technician" });
    const to = await newPerson({ name: unique("Reprend "), role: "technician" });
    const numbers: number[] = [];
    for (let index = 0; index < 3; index += 1) {
      const id = await fileTicket(unique("Écran "));
      await db.ticket.update({ where: { id }, data: { leadId: from.id } });
      await db.assignment.create({ data: { ticketId: id, userId: from.id, lead: true } });
      await db.$executeRaw`INSERT INTO TicketAccess (userId, ticketId, assigned, open, updatedAt, publicUpdatedAt)
        SELECT ${from.id}, id, TRUE, open, updatedAt, publicUpdatedAt FROM Ticket WHERE id = ${id}`;
      numbers.push(id);
    }
    await signIn("admin");
    await openAdmin(page, "users", "Personnes");
    await findPerson(page, from.email);
    await chooseFor(page, from.name, "Passer le relais…");
    const sheet = page.getByRole("dialog");
    await expect(sheet.getByText("3 tickets ouverts, dont 3 en responsable et 0 en aide.")).toBeVisible();
    await sheet.getByLabel("À qui").selectOption({ label: to.name });
    await expectAccessible(page, "a hand-over before it begins");
    await shot(page, "hand-over");
    await sheet.getByRole("button", { name: "Passer 3 tickets" }).click();
    await expect(sheet.getByText(`3 tickets sont maintenant à ${to.name}.`)).toBeVisible();
    for (const number of numbers) expect(await leadOf(number)).toBe(to.id);
  });
});
