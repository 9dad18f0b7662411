import { db } from "@/lib/platform/db/client";
import { aPicture } from "@/lib/testing/uploads";
import { expect, expectAccessible } from "../fixtures";
import { form, openForm, openRequest, repliesOn, requestsOf, test } from "../learner/learner-steps";

const photo = async () => ({ name: "photo.jpg", mimeType: "image/jpeg", buffer: await aPicture(600, 400) });
const empty = { name: "vide.bin", mimeType: "application/octet-stream", buffer: Buffer.alloc(0) };
const chooser = 'form input[type="file"]';
const filesOn = async (number: number) => {
  const files = await db.attachment.findMany({ where: { ticketId: number }, select: { name: true } });
  return files.map(({ name }) => name);
};

test("a reply stops at a file that can't leave, and goes without it at one press @phone", async ({
  page,
  newRequest,
}) => {
  const number = await newRequest();
  const { field } = await openRequest(page, number);
  await page
    .locator(chooser)
    .first()
    .setInputFiles([await photo(), empty]);
  await expect(page.getByText("vide.bin : vide")).toBeVisible();
  await field.fill("Voici la prise.");
  await page.getByRole("button", { name: /^Répondre à/ }).click();
  await expect(page.getByText("Rien n’est encore parti : vide.bin ne peut pas être envoyé.")).toBeVisible();
  await expect(field).toHaveValue("Voici la prise.");
  await expectAccessible(page, "a reply stopped at a file");
  expect(await repliesOn(number)).toEqual([]);
  await page.getByRole("button", { name: "Envoyer sans vide.bin" }).click();
  await expect.poll(() => repliesOn(number)).toEqual(["Voici la prise."]);
  await expect(field).toHaveValue("");
  expect(await filesOn(number)).toEqual(["photo.jpg"]);
});

test("a reply that left before its file was refused says so, and goes without it @phone", async ({
  page,
  newRequest,
}) => {
  const number = await newRequest();
  let refuse: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    refuse = resolve;
  });
  await page.route("**/api/ui/attachments", async (route) => {
    await answered;
    await route.fulfill({ status: 422, json: { detail: "Ce type de fichier n’est pas accepté." } });
  });
  const { field } = await openRequest(page, number);
  await page
    .locator(chooser)
    .first()
    .setInputFiles([await photo()]);
  await field.fill("Voici la prise.");
  await page.getByRole("button", { name: /^Répondre à/ }).click();
  await expect(field).toHaveValue("");
  refuse();
  await expect(page.getByText("Un fichier ne peut pas être envoyé, rien n’est perdu.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Renvoyer" })).toBeHidden();
  await page.getByRole("button", { name: "Envoyer sans photo.jpg" }).click();
  await expect.poll(() => repliesOn(number)).toEqual(["Voici la prise."]);
  expect(await filesOn(number)).toEqual([]);
});

test("a request stops at a file that can't leave, and goes without it at one press @phone", async ({ page, lea }) => {
  const fields = await openForm(page);
  await fields.title.fill("Le vidéoprojecteur n’affiche rien");
  await form(page).category("Ordinateur").click();
  await page.locator(chooser).first().setInputFiles([empty]);
  await expect(page.getByText("vide.bin : vide")).toBeVisible();
  await fields.send.click();
  await page.getByRole("button", { name: "Envoyer sans vide.bin" }).click();
  await page.waitForURL(/\/tickets\/\d+$/);
  expect(await requestsOf(lea)).toHaveLength(1);
});
