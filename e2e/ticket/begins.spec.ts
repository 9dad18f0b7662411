import { aTicket, unique } from "@/lib/testing/factories";
import { expect, ready } from "../fixtures";
import { goToTicket, property, said, stored, test, undo } from "./ticket-steps";

test.describe("putting a ticket in progress @desktop", () => {
  test("on its page takes a new one that nobody has, and Undo gives it back", async ({ page, signIn, newPerson }) => {
    const karim = await newPerson({ role: "technician" });
    const { id: number } = await aTicket({ title: unique("Écran ") });
    await signIn(karim);
    await goToTicket(page, number);
    await property(page, "Statut").click();
    await page
      .getByRole("menuitemradio", { name: "En cours" })
      .or(page.getByRole("option", { name: "En cours" }))
      .click();
    await expect(said(page, "Vous avez pris")).toBeVisible();
    await expect.poll(() => stored(number)).toMatchObject({ status: "in_progress", leadId: karim.id });
    await undo(page).click();
    await expect.poll(() => stored(number)).toMatchObject({ status: "new", leadId: null });
  });

  test("in the queue too, by a key", async ({ page, signIn, newPerson }) => {
    const karim = await newPerson({ role: "technician" });
    const title = unique("Souris ");
    const { id: number } = await aTicket({ title });
    await signIn(karim);
    await page.goto(`/tickets?view=all&q=${encodeURIComponent(title)}`);
    await ready(page.getByRole("row").filter({ hasText: title }).getByRole("link"));
    await page.keyboard.press("j");
    await page.keyboard.press("s");
    await page.getByRole("combobox", { name: /Statut du ticket/ }).fill("en cours");
    await page.keyboard.press("Enter");
    await expect.poll(() => stored(number)).toMatchObject({ status: "in_progress", leadId: karim.id });
  });
});
