import type { Locator } from "@playwright/test";
import { db } from "@/lib/platform/db/client";
import { unique } from "@/lib/testing/factories";
import { categoryId, demoPerson, expect, ready, test, type Page } from "../fixtures";
import { callAction } from "../support/server-actions";

const LONG = Array.from({ length: 10_000 }, (_, index) => `${index}\té  `).join("\n");
const RIGHT_TO_LEFT = "الشاشة سوداء \u202eabc\u202c והמקלדת";
const EMOJI = "👩‍👩‍👧‍👦 é é 🇫🇷 \u200b";
const MARKUP = `<img src=x onerror="alert(1)"><script>alert(2)</script> **gras** [lien](javascript:alert(3)) &amp; <b>b</b>`;

/** Puts a text in at once, as pasting does: a browser takes many seconds to type thousands of lines. */
const paste = (field: Locator, text: string) =>
  field.evaluate((node: HTMLTextAreaElement, value) => {
    node.setRangeText(value, 0, node.value.length, "end");
    node.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, text);

async function fillRequest(page: Page, title: string, description: string): Promise<void> {
  await page.goto("/tickets/new");
  const send = page.getByRole("button", { name: "Envoyer" });
  await ready(send);
  await page.getByRole("radio", { name: "Ordinateur" }).check({ force: true });
  await page.getByRole("textbox", { name: "En une phrase" }).fill(title);
  const details = page.getByRole("textbox", { name: /^Que se passe-t-il/ });
  await (description === LONG ? paste(details, description) : details.fill(description));
  await send.click();
}

const stored = (number: number) =>
  db.ticket.findUniqueOrThrow({ where: { id: number }, select: { title: true, description: true } });
const numberOf = (page: Page) => Number(new URL(page.url()).pathname.split("/").at(-1));

test.describe("texts as people write them", () => {
  for (const [name, text] of [
    ["emoji", EMOJI],
    ["right-to-left text", RIGHT_TO_LEFT],
    ["a paste of 10,000 lines", LONG],
    ["markup", MARKUP],
  ] as const) {
    test(`${name}: kept exactly, and shown as text @desktop`, async ({ page, signIn, newPerson }) => {
      const alerts: string[] = [];
      page.on("dialog", (dialog) => {
        alerts.push(dialog.message());
        void dialog.dismiss();
      });
      await signIn(await newPerson());
      const title = `${name === "a paste of 10,000 lines" ? "Longue" : text.slice(0, 110)} ${unique("m")}`.trim();
      await fillRequest(page, title, text);
      await page.waitForURL(/\/tickets\/\d+$/);
      expect(await stored(numberOf(page))).toEqual({ title, description: text });
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title, { useInnerText: false });
      if (name !== "a paste of 10,000 lines") {
        // Markdown's own marks are read; nothing else becomes anything.
        await expect(page.getByRole("main")).toContainText(text.replaceAll("**", "").trim());
      }
      await page.goto("/tickets");
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
      expect(alerts).toEqual([]);
      expect(await page.locator("main img[src=x], main a[href^=javascript]").count()).toBe(0);
    });
  }

  test("a reply with markup is text to staff and requester @desktop", async ({ pageAs, newPerson, fileTicket }) => {
    const person = await newPerson();
    const number = await fileTicket("Balises", { by: person });
    const learner = await pageAs(person);
    const answer = await callAction(
      learner.request,
      "commentOnTicketAction",
      { number, kind: "reply", body: MARKUP },
      unique("reply-"),
    );
    expect(answer.ok).toBe(true);
    for (const page of [learner, await pageAs("technician")]) {
      await page.goto(`/tickets/${number}`);
      await expect(page.getByText('<img src=x onerror="alert(1)">')).toBeVisible();
      expect(await page.locator("main img[src=x], main a[href^=javascript], main script").count()).toBe(0);
    }
  });

  test("one code point too many is refused by the field, with the count, and what was typed stays", async ({
    page,
    signIn,
    newPerson,
  }) => {
    const person = await newPerson();
    await signIn(person);
    await fillRequest(page, "😀".repeat(151), "Depuis hier");
    const title = page.getByRole("textbox", { name: "En une phrase" });
    await expect(title).toHaveAttribute("aria-invalid", "true");
    await expect(title).toHaveAccessibleDescription(/151/);
    await expect(title).toHaveValue("😀".repeat(151));
    await expect(page.getByRole("textbox", { name: /^Que se passe-t-il/ })).toHaveValue("Depuis hier");
    expect(await db.ticket.count({ where: { requesterId: person.id } })).toBe(0);
    await title.fill("😀".repeat(150));
    await page.getByRole("button", { name: "Envoyer" }).click();
    await page.waitForURL(/\/tickets\/\d+$/);
    expect((await stored(numberOf(page))).title).toBe("😀".repeat(150));
  });

  test("100,000 code points are kept, one more is refused with the count @desktop", async ({ pageAs, newPerson }) => {
    const person = await newPerson();
    const { request } = await pageAs(person);
    const input = { title: "Longue", categoryId: await categoryId() };
    const most = "é😀".repeat(50_000);
    const kept = await callAction(request, "openTicketAction", { ...input, description: most });
    expect(kept.ok).toBe(true);
    const [ticket] = await db.ticket.findMany({ where: { requesterId: person.id }, select: { description: true } });
    expect(ticket?.description === most).toBe(true);
    const refused = await callAction(request, "openTicketAction", { ...input, description: `${most}a` });
    expect(refused.code).toBe("invalid_input");
    expect(refused.body).toMatch(/100.001/);
    expect(await db.ticket.count({ where: { requesterId: person.id } })).toBe(1);
  });

  test("line ends become LF; NUL and lone surrogates are refused by their field @desktop", async ({ pageAs }) => {
    const { request } = await pageAs("learner");
    const input = { title: `Fins de ligne ${unique("m")}`, categoryId: await categoryId() };
    expect((await callAction(request, "openTicketAction", { ...input, description: "a\r\nb\rc\nd  \n" })).ok).toBe(
      true,
    );
    const { id: requesterId } = await demoPerson("learner");
    const [ticket] = await db.ticket.findMany({ where: { requesterId, title: input.title } });
    expect(ticket?.description).toBe("a\nb\nc\nd  \n");
    for (const bad of ["a\u0000b", "a\ud800b", "\udfff"]) {
      for (const field of ["title", "description"]) {
        const refused = await callAction(request, "openTicketAction", { ...input, [field]: bad });
        expect(refused.code).toBe("invalid_input");
        expect(refused.body).toContain(`"path":"${field}"`);
      }
    }
  });
});
