import { expect } from "../fixtures";
import { conversation, note, reply, stored, test } from "./ticket-steps";

test.describe("what is written", () => {
  test("is Markdown by buttons and keys, seen before it is sent, quoted, and safe @desktop", async ({
    page,
    aRequest,
    openTicket,
    pageAs,
  }) => {
    const { number, requester } = await aRequest({ description: "Rien <b>ne</b> s’affiche.\n    Même pas *ça*." });
    const other = await aRequest({ title: "Autre ticket" });
    await openTicket("technician", number);
    await expect(conversation(page).locator("em", { hasText: "ça" })).toBeVisible();

    await reply(page).pressSequentially("aide");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("https://centre.fr");
    await expect(reply(page)).toHaveValue("[aide](https://centre.fr)");
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Essayez ");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("ceci");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Liste à cocher" }).click();
    await page.keyboard.type("débrancher");
    await page.keyboard.press("Enter");
    await page.keyboard.type(`voir #${String(other.number)}`);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const typed = `Essayez **ceci**\n- [ ] débrancher\n- [ ] voir #${String(other.number)}\n`;
    await expect(reply(page)).toHaveValue(typed);
    await page.getByRole("button", { name: "Emoji" }).click();
    await page.getByRole("combobox", { name: "Chercher un emoji" }).fill("merci");
    await page.keyboard.press("Enter");
    await expect(reply(page)).toHaveValue(`${typed}🙏`);

    await page.getByRole("button", { name: "Aperçu" }).click();
    const preview = page.getByRole("dialog", { name: "Aperçu" });
    await expect(preview.getByRole("checkbox", { name: "débrancher" })).toBeDisabled();
    await expect(preview.getByRole("link", { name: /Autre ticket/ })).toHaveAttribute(
      "href",
      `/tickets/${String(other.number)}`,
    );
    await page.keyboard.press("Escape");
    await reply(page).press("Control+Enter");
    await expect(conversation(page).getByRole("link", { name: /Autre ticket/ })).toBeVisible();
    expect((await stored(number)).comments[0]?.body).toBe(`${typed}🙏`);

    const learner = await pageAs(requester);
    const answer = await learner.goto(`/tickets/${String(number)}`);
    expect(await answer?.text()).not.toContain("Autre ticket");
    await expect(learner.getByText(`voir #${String(other.number)}`)).toBeVisible();
    await learner.getByRole("button", { name: "Citer" }).first().click();
    await expect(learner.locator("#reply")).toHaveValue(/^> Essayez \*\*ceci\*\*\n> - \[ \] débrancher\n[^]*\n\n$/);

    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await conversation(page)
      .getByRole("link", { name: /Autre ticket/ })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Autre ticket" })).toBeVisible();
    expect(await page.evaluate(() => "stayed" in window), "the page was not loaded anew").toBe(true);
  });

  test("@ calls a colleague in a note, by keys or finger", async ({ page, aRequest, aColleague, openTicket }) => {
    const { number } = await aRequest();
    const colleague = await aColleague("Zoé");
    await openTicket("technician", number);
    await reply(page).focus();
    await page.getByText("Note interne", { exact: true }).click();
    await note(page).pressSequentially(`Demande à @${colleague.name.toLowerCase().replace("é", "e")}`);
    const line = page.getByRole("option", { name: colleague.name });
    await expect(line).toHaveAttribute("aria-selected", "true");
    if ((page.viewportSize()?.width ?? 0) > 800) await page.keyboard.press("Enter");
    else await line.tap();
    await expect(note(page)).toBeFocused();
    await expect(note(page)).toHaveValue(`Demande à @${colleague.name} `);
    await expect(line).toBeHidden();
    await page.getByRole("button", { name: "Ajouter une note interne" }).click();
    await expect(conversation(page).locator(".mention", { hasText: colleague.name })).toBeVisible();
  });
});
