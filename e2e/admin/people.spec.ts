import { db } from "@/lib/platform/db/client";
import { unique } from "@/lib/testing/factories";
import { expect, expectAccessible, ready, test } from "../fixtures";
import { GOOD_PASSWORD, submitSignIn } from "../sign-in/sign-in-steps";
import { chooseFor, findPerson, openAdmin, personLine, said, undo } from "./admin-steps";

const rowOf = (id: number) =>
  db.user.findUniqueOrThrow({ where: { id }, select: { role: true, active: true, name: true } });

test.beforeEach(async ({ signIn }) => signIn("admin"));

test("a person is invited, chooses a password by the link, and is in", async ({ page, pageAs }) => {
  const [name, email] = [unique("Manon "), `${unique("manon-")}@example.test`];
  await openAdmin(page, "users", "Personnes");
  await page.getByRole("button", { name: "Inviter", exact: true }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("textbox", { name: "Nom", exact: true })).toBeFocused();
  await sheet.getByRole("textbox", { name: "Nom", exact: true }).fill(name);
  await sheet.getByRole("textbox", { name: "Adresse e-mail" }).fill("learner@demo.test");
  await sheet.getByRole("combobox", { name: "Rôle" }).selectOption({ label: "Technicien·ne" });
  await sheet.getByRole("checkbox", { name: "Informatique" }).check();
  await sheet.getByRole("button", { name: "Inviter" }).click();
  await expect(sheet.getByText("Quelqu’un a déjà un compte avec cette adresse.")).toBeVisible();
  await expect(sheet.getByRole("textbox", { name: "Nom", exact: true })).toHaveValue(name);
  await expectAccessible(page, "an invitation refused");
  await sheet.getByRole("textbox", { name: "Adresse e-mail" }).fill(email);
  await sheet.getByRole("textbox", { name: "Adresse e-mail" }).press("Enter");
  const shown = sheet.getByRole("textbox", { name: "Lien d’invitation" });
  // Who presses Enter once more must not lose what is shown once.
  await expect(shown).toBeFocused();
  await page.keyboard.press("Enter");
  const link = await shown.inputValue();
  await expectAccessible(page, "an invitation's link");
  await sheet.getByRole("button", { name: "Terminer" }).click();
  await findPerson(page, email);
  await expect(personLine(page, name).getByText(/^Invitée le/)).toBeVisible();

  const theirs = await pageAs(null);
  await theirs.goto(link);
  await ready(theirs.getByRole("button", { name: "Ouvrir mon compte" }));
  await theirs.getByRole("textbox", { name: "Nouveau mot de passe" }).fill(GOOD_PASSWORD);
  await theirs.getByRole("button", { name: "Ouvrir mon compte" }).click();
  await expect(theirs).toHaveURL(/\/login\?/);
  await submitSignIn(theirs, email, GOOD_PASSWORD);
  await expect(theirs).toHaveURL(/\/board$/);

  await page.reload();
  await expect(personLine(page, name).getByText("Active", { exact: true })).toBeVisible();
  await expect(personLine(page, name).getByText("Informatique")).toBeVisible();
});

test("a role is given with two presses and taken back with one", async ({ page, newPerson }) => {
  const person = await newPerson({ name: unique("Baptiste ") });
  await openAdmin(page, `users?q=${person.name.replaceAll(" ", "+")}`, "Personnes");
  const line = personLine(page, person.name);
  await line.getByRole("button", { name: /^Rôle de/ }).click();
  await page.getByRole("menuitemradio", { name: /^Technicien·ne/ }).click();
  await expect(said(page, `${person.name} a maintenant le rôle Technicien·ne.`)).toBeVisible();
  await expect(line.getByText("Technicien·ne")).toBeVisible();
  expect(await rowOf(person.id)).toMatchObject({ role: "technician" });
  await undo(page);
  await expect(line.getByText("Apprenant·e")).toBeVisible();
  await expect.poll(async () => (await rowOf(person.id)).role).toBe("learner");
});

test("who loses tickets by a role is asked about first, with their number @desktop", async ({
  page,
  newPerson,
  fileTicket,
}) => {
  const person = await newPerson({ name: unique("Karim "), role: "technician" });
  for (const title of ["Un", "Deux"]) {
    const ticketId = await fileTicket(title);
    await db.ticket.update({ where: { id: ticketId }, data: { leadId: person.id } });
    await db.assignment.create({ data: { ticketId, userId: person.id, lead: true } });
  }
  await openAdmin(page, `users?q=${person.name.replaceAll(" ", "+")}`, "Personnes");
  const change = async () => {
    await personLine(page, person.name)
      .getByRole("button", { name: /^Rôle de/ })
      .click();
    await page.getByRole("menuitemradio", { name: /^Responsable/ }).click();
  };
  await change();
  const question = page.getByRole("alertdialog");
  await expect(question.getByText("2 tickets ouverts retourneront à la file.")).toBeVisible();
  await expectAccessible(page, "a demotion");
  await question.getByRole("button", { name: "Annuler" }).click();
  expect(await rowOf(person.id)).toMatchObject({ role: "technician" });
  await change();
  await question.getByRole("button", { name: "Changer le rôle" }).click();
  await expect(said(page, /2 tickets sont retournés à la file/)).toBeVisible();
  expect(await db.assignment.count({ where: { userId: person.id } })).toBe(0);
});

test("a deactivated person is out on their next press, and comes back by signing in anew", async ({
  page,
  pageAs,
  newPerson,
}) => {
  const person = await newPerson({ name: unique("Enzo ") });
  const theirs = await pageAs(person);
  await theirs.goto("/tickets");
  await openAdmin(page, `users?q=${person.name.replaceAll(" ", "+")}`, "Personnes");
  await chooseFor(page, person.name, "Désactiver…");
  const question = page.getByRole("alertdialog");
  await expect(question.getByText("Aucun ticket ouvert ne lui est affecté.")).toBeVisible();
  await question.getByRole("button", { name: "Désactiver" }).click();
  await expect(personLine(page, person.name).getByText("Désactivée")).toBeVisible();
  await theirs.goto("/tickets");
  await expect(theirs).toHaveURL(/\/login/);
  await chooseFor(page, person.name, "Réactiver");
  await expect(
    personLine(page, person.name).getByText("Invitée").or(personLine(page, person.name).getByText("Active")),
  ).toBeVisible();
  await theirs.goto("/tickets");
  await expect(theirs).toHaveURL(/\/login/);
});

test("nobody changes their own role or shuts themselves out @desktop", async ({ page }) => {
  await openAdmin(page, "users?q=admin%40demo.test", "Personnes");
  const own = personLine(page, "Nadia Cherif");
  await expect(own.getByText("(vous)")).toBeVisible();
  await expect(own.getByRole("button", { name: /^Rôle de/ })).toHaveCount(0);
  await own.getByRole("button", { name: "Actions pour Nadia Cherif" }).click();
  await expect(page.getByRole("menuitem", { name: "Renommer" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Désactiver…" })).toHaveCount(0);
});

test("a person is renamed and put in teams, by keyboard alone @desktop", async ({ page, newPerson }) => {
  const person = await newPerson({ name: unique("Thomas "), role: "technician" });
  await openAdmin(page, `users?q=${person.name.replaceAll(" ", "+")}`, "Personnes");
  const menu = personLine(page, person.name).getByRole("button", { name: `Actions pour ${person.name}` });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Renommer" })).toBeFocused();
  await page.keyboard.press("Enter");
  const field = page.getByRole("dialog").getByRole("textbox", { name: "Nom", exact: true });
  await expect(field).toBeFocused();
  const longest = "É".repeat(100);
  await field.fill(`${longest}x`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByText(/101/)).toBeVisible();
  const renamed = unique("Tom ");
  await field.fill(renamed);
  // It is said for eight seconds, which a busy machine may spend on the way to here: looked for from the press on.
  await Promise.all([
    expect(said(page, `Le nom est maintenant ${renamed}.`)).toBeVisible(),
    page.keyboard.press("Enter"),
  ]);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(async () => (await rowOf(person.id)).name).toBe(renamed);

  await page.goto(`/admin/users?q=${renamed.replaceAll(" ", "+")}`);
  await chooseFor(page, renamed, "Services…");
  await page.getByRole("dialog").getByRole("checkbox", { name: "Bâtiment" }).press("Space");
  await page.keyboard.press("Enter");
  await expect(personLine(page, renamed).getByText("Bâtiment")).toBeVisible();
  await undo(page);
  await expect(personLine(page, renamed).getByText("Bâtiment")).toHaveCount(0);
});

test("two administrators who change the same person: the second is told @desktop", async ({ page, newPerson }) => {
  const person = await newPerson({ name: unique("Inès ") });
  await openAdmin(page, `users?q=${person.name.replaceAll(" ", "+")}`, "Personnes");
  await db.user.update({ where: { id: person.id }, data: { version: { increment: 1 }, role: "manager" } });
  await personLine(page, person.name)
    .getByRole("button", { name: /^Rôle de/ })
    .click();
  await page.getByRole("menuitemradio", { name: /^Technicien·ne/ }).click();
  await expect(said(page, /Quelqu’un vient de modifier cette personne/)).toBeVisible();
  await expect(personLine(page, person.name).getByText("Responsable")).toBeVisible();
});

test("when somebody is away is entered from their menu, and called off", async ({ page, newPerson }) => {
  const name = unique("Nora ");
  const { id, email } = await newPerson({ name, role: "technician" });
  const day = new Date(Date.now() + 7 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  await openAdmin(page, "users", "Personnes");
  await findPerson(page, email);
  await chooseFor(page, name, "Absences…");
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText("Visible de cette personne et des administrateurs.")).toBeVisible();
  await sheet.getByLabel("Premier jour").fill(day);
  await sheet.getByLabel("Motif (facultatif)").selectOption({ label: "Formation" });
  await sheet.getByRole("button", { name: "Ajouter l’absence" }).click();
  const callOff = sheet.getByRole("button", { name: /^Annuler l’absence/ });
  await expect(callOff).toBeVisible();
  expect(await db.absence.findMany({ where: { userId: id }, select: { reason: true } })).toEqual([
    { reason: "training" },
  ]);
  await expectAccessible(page, "somebody's absences");
  await callOff.click();
  await expect(sheet.getByText("Aucune absence à venir.")).toBeVisible();
});
