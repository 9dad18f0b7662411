import { db } from "@/lib/platform/db/client";
import { anAttachment } from "@/lib/testing/factories";
import { aPicture } from "@/lib/testing/uploads";
import { expect, expectAccessible, ready } from "../fixtures";
import { form, openForm, openRequest, repliesOn, requestsOf, test } from "../learner/learner-steps";

const photos = async (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => ({
      name: `IMG_${String(index + 1)}.jpg`,
      mimeType: "image/jpeg",
      buffer: await aPicture(1000, 800),
    })),
  );
const filesOn = (number: number) =>
  db.attachment.findMany({
    where: { ticketId: number },
    orderBy: { position: "asc" },
    select: { name: true, state: true, width: true, bytes: true },
  });
const chooser = '#reply ~ input[type="file"], form input[type="file"]';

test("three photos and a text survive a connection that drops, and a page that is closed @phone", async ({
  page,
  context,
  newRequest,
}) => {
  const number = await newRequest();
  let parts = 0;
  await context.route("**/api/ui/attachments", (route) => {
    parts += 1;
    if (parts % 3 === 0) return route.abort("connectionreset");
    return parts > 7 ? route.abort("internetdisconnected") : route.continue();
  });
  const { field } = await openRequest(page, number);
  await page
    .locator(chooser)
    .first()
    .setInputFiles(await photos(3));
  await expect(page.getByRole("list", { name: "Fichiers" }).getByRole("listitem")).toHaveCount(3);
  await field.fill("Voici l’écran, la prise et le câble.");
  await page.getByRole("button", { name: /^Répondre à/ }).click();
  await expect(field).toHaveValue("");
  await expect(page.getByText("Envoi…").first()).toBeVisible();
  await expect.poll(() => parts).toBeGreaterThan(8);
  expect(await repliesOn(number)).toEqual([]);
  await page.close();

  parts = Number.NEGATIVE_INFINITY;
  await context.unroute("**/api/ui/attachments");
  const again = await context.newPage();
  const { conversation } = await openRequest(again, number);
  await expect(conversation.getByText("Voici l’écran, la prise et le câble.")).toBeVisible();
  await expect(conversation.getByRole("list", { name: "Images" }).getByRole("link")).toHaveCount(3);
  expect(await repliesOn(number)).toEqual(["Voici l’écran, la prise et le câble."]);
  const sent = await filesOn(number);
  expect(sent.map(({ name, state, width }) => [name, state, width])).toEqual(
    [1, 2, 3].map((index) => [`IMG_${String(index)}.jpg`, "ready", 1000]),
  );
  await expect(again.getByRole("list", { name: "Fichiers" })).toBeHidden();
  await expectAccessible(again, "a request with photos");
});

test("a reply that is sent the moment a file is chosen takes it along @phone", async ({ page, newRequest }) => {
  const number = await newRequest();
  const { field, conversation } = await openRequest(page, number);
  await field.fill("Voici le message.");
  await page
    .locator(chooser)
    .first()
    .evaluate((input: HTMLInputElement) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File(["Erreur 0x61."], "erreur.txt", { type: "text/plain" }));
      input.files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      document.querySelector<HTMLTextAreaElement>("#reply")?.form?.requestSubmit();
    });
  await expect(conversation.getByText("Voici le message.")).toBeVisible();
  await expect.poll(() => repliesOn(number)).toEqual(["Voici le message."]);
  expect((await filesOn(number)).map(({ name }) => name)).toEqual(["erreur.txt"]);
});

test("photos chosen and menus opened without a network wait for it, and the page stays @phone", async ({
  page,
  context,
  newRequest,
}) => {
  const number = await newRequest();
  const { field, send, menu, conversation } = await openRequest(page, number);
  await context.setOffline(true);
  await page
    .locator(chooser)
    .first()
    .setInputFiles(await photos(2));
  await field.fill("Deux photos.");
  await menu.click();
  await page.getByRole("button", { name: /^Qui peut voir/ }).click();
  await expect(field).toHaveValue("Deux photos.");
  await context.setOffline(false);
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("list", { name: "Fichiers" }).getByRole("listitem")).toHaveCount(2);
  await send.click();
  await expect(conversation.getByRole("list", { name: "Images" }).getByRole("link")).toHaveCount(2);
});

test("a request is filed with a photo in three presses @phone", async ({ page, lea }) => {
  const fields = await openForm(page);
  await fields.title.fill("Le vidéoprojecteur n’affiche rien");
  await form(page).category("Ordinateur").click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Ajouter une photo" }).click();
  await (await choosing).setFiles(await photos(1));
  await expect(page.getByRole("button", { name: "Autre photo" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Fichiers" }).getByRole("listitem")).toHaveCount(1);
  await page.reload();
  await ready(fields.send);
  await expect(page.getByRole("list", { name: "Fichiers" }).getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page, "the form with a photo");
  await fields.send.click();
  await page.waitForURL(/\/tickets\/\d+$/);
  const picture = page.getByRole("link", { name: "Voir IMG_1.jpg" });
  await picture.click();
  await expect(page.getByRole("dialog").getByRole("img", { name: "IMG_1.jpg" })).toBeVisible();
  await expectAccessible(page, "a picture");
  await page.goBack();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(picture).toBeVisible();
  for (const close of ["press", "Escape"]) {
    await picture.click();
    await expect(page.getByRole("dialog")).toBeVisible();
    if (close === "Escape") await page.keyboard.press("Escape");
    else await page.getByRole("button", { name: "Fermer" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  // Closing leaves no step behind in the history.
  await expect.poll(() => page.evaluate(() => (history.state as { overlay?: boolean }).overlay)).toBeUndefined();
  await page.goBack();
  await expect(page).not.toHaveURL(/\/tickets\/\d+$/);
  const [request] = await requestsOf(lea);
  expect(await filesOn(request?.id ?? 0)).toMatchObject([{ name: "IMG_1.jpg", state: "ready" }]);
  await page.goto("/tickets");
  await expect(page.getByRole("article").getByText("1 fichier")).toBeAttached();
});

test("a file that will never be taken says why, and can only be taken away @phone", async ({ page, newRequest }) => {
  await openRequest(page, await newRequest());
  const [photo] = await photos(1);
  if (!photo) return;
  const broken = { ...photo, name: "cassee.jpg", buffer: photo.buffer.subarray(0, 400) };
  const many = Array.from({ length: 16 }, (_, index) => ({ ...photo, name: `p${String(index)}.jpg` }));
  await page
    .locator(chooser)
    .first()
    .setInputFiles([{ ...photo, name: "vide.jpg", buffer: Buffer.alloc(0) }, broken, ...many]);
  const strip = page.getByRole("list", { name: "Fichiers" });
  await expect(page.getByText("vide.jpg : vide")).toBeVisible();
  await expect(page.getByText(/^cassee\.jpg : .*image/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Réessayer/ })).toHaveCount(0);
  await expect(strip.getByRole("listitem").first().getByRole("img")).toHaveCount(0);
  expect((await strip.boundingBox())?.height).toBeLessThan(280);
  await page.getByRole("button", { name: "Retirer vide.jpg" }).click();
  await expect(page.getByText("vide.jpg : vide")).toBeHidden();
});

test("photos just sent leave the way to take them back in sight, above the field @phone", async ({
  page,
  newRequest,
}) => {
  const number = await newRequest({ description: "Une ligne.\n\n".repeat(40) });
  const { field } = await openRequest(page, number);
  await page
    .locator(chooser)
    .first()
    .setInputFiles(await photos(3));
  await expect(page.getByRole("list", { name: "Fichiers" }).getByRole("listitem")).toHaveCount(3);
  await field.fill("Voici l’écran.");
  await page.getByRole("button", { name: /^Répondre à/ }).click();
  const takeBack = page.getByRole("button", { name: "Annuler l’envoi" });
  await expect(takeBack).toBeVisible();
  await expect(page.getByRole("list", { name: "Images" }).getByRole("link")).toHaveCount(3);
  const bottomOf = (box: { y: number; height: number } | null) => (box ? box.y + box.height : Number.NaN);
  await expect
    .poll(async () => bottomOf(await takeBack.boundingBox()) <= ((await field.boundingBox())?.y ?? 0))
    .toBe(true);
});

test("a picture that can't be had says its name, and is drawn once it can @phone", async ({
  page,
  context,
  newRequest,
}) => {
  const number = await newRequest();
  const { requesterId } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
  const { id } = await anAttachment({ ticketId: number, commentId: null, uploaderId: requesterId, name: "écran.jpg" });
  await db.attachment.update({
    where: { id },
    data: { mediaType: "image/jpeg", thumbnail: true, width: 300, height: 200 },
  });
  let away = true;
  const body = await aPicture(300, 200);
  await page.route(/attachments\/.*size=thumb/, (route) =>
    away ? route.abort("internetdisconnected") : route.fulfill({ body, contentType: "image/jpeg" }),
  );
  await openRequest(page, number);
  const picture = page.getByRole("link", { name: "Voir écran.jpg" });
  await expect(picture).toContainText("écran.jpg");
  await expectAccessible(page, "a picture that can't be had");
  away = false;
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(picture).not.toContainText("écran.jpg");
  const width = () => picture.locator("img").evaluate((drawn: HTMLImageElement) => drawn.naturalWidth);
  await expect.poll(width).toBe(300);
});
