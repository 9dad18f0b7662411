import { db } from "@/lib/platform/db/client";
import { aPicture } from "@/lib/testing/uploads";
import { expect, expectAccessible } from "../fixtures";
import { conversation, test } from "../ticket/ticket-steps";

const picture = async (name: string) => ({ name, mimeType: "image/jpeg", buffer: await aPicture(600, 400) });
const file = (name: string, content: string, mimeType = "text/plain") => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

test("files go with a note, are seen by staff alone, and are given without a way to run @desktop", async ({
  page,
  pageAs,
  aRequest,
  aColleague,
  openTicket,
  address,
}) => {
  const { number, requester } = await aRequest();
  await openTicket(await aColleague(), number);
  await page.getByRole("radio", { name: "Note interne" }).check({ force: true });
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Joindre un fichier" }).click();
  const page1 = "<script>parent.alert(1)</script>";
  await (
    await choosing
  ).setFiles([
    await picture("a.jpg"),
    await picture("b.jpg"),
    file("plan.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n", "application/pdf"),
    file("page.html", page1, "text/html"),
    file("dessin.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "image/svg+xml"),
  ]);
  const strip = page.getByRole("list", { name: "Fichiers" });
  await expect(strip.getByRole("listitem")).toHaveCount(5);
  await expect(strip.getByRole("progressbar")).toHaveCount(0);
  await page.getByRole("button", { name: "Retirer b.jpg" }).click();
  await expect(strip.getByRole("listitem")).toHaveCount(4);
  await page.getByRole("button", { name: "Ajouter une note interne" }).click();
  const sent = conversation(page).getByRole("article").last();
  await expect(sent.getByRole("link", { name: "Voir a.jpg" })).toBeVisible();
  await expect(sent.getByRole("link", { name: /plan\.pdf/ })).toHaveAttribute("target", "_blank");
  await expectAccessible(page, "a note with files");

  const rows = await db.attachment.findMany({ where: { ticketId: number }, orderBy: { position: "asc" } });
  expect(rows.map(({ name }) => name)).toEqual(["a.jpg", "plan.pdf", "page.html", "dessin.svg"]);
  const shown = [];
  for (const { publicId } of rows) {
    const answer = await page.request.get(`${address}/api/ui/attachments/${publicId}`);
    const headers = answer.headers();
    expect(answer.status()).toBe(200);
    expect(headers["x-content-type-options"]).toContain("nosniff");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    shown.push([headers["content-type"], (headers["content-disposition"] ?? "").split(";")[0]]);
  }
  expect(shown).toEqual([
    ["image/jpeg", "inline"],
    ["application/pdf", "inline"],
    ["application/octet-stream", "attachment"],
    ["application/octet-stream", "attachment"],
  ]);
  const part = await page.request.get(`${address}/api/ui/attachments/${rows[2]?.publicId ?? ""}`, {
    headers: { range: "bytes=1-6" },
  });
  expect([part.status(), await part.text()]).toEqual([206, page1.slice(1, 7)]);

  const theirs = await pageAs(requester);
  for (const { publicId } of rows) {
    const answer = await theirs.request.get(`${address}/api/ui/attachments/${publicId}`);
    expect(answer.status()).toBe(404);
  }
  await theirs.goto(`/tickets/${String(number)}`);
  await expect(theirs.getByRole("link", { name: "Voir a.jpg" })).toBeHidden();
  const forged = await theirs.request.post(`${address}/api/ui/attachments`, {
    headers: { "content-type": "text/plain", "upload-key": "x".repeat(20), "upload-name": "a", "upload-length": "3" },
    data: "abc",
  });
  expect(forged.status()).toBe(415);
});

test("a screenshot is pasted, a picture is looked at by keys and taken away @desktop", async ({
  page,
  aRequest,
  aColleague,
  openTicket,
}) => {
  const { number } = await aRequest();
  await openTicket(await aColleague(), number);
  await page.getByRole("textbox", { name: "Réponse" }).focus();
  for (const name of ["un.png", "deux.png"]) {
    const bytes = (await aPicture(300, 200)).toString("base64");
    await page.getByRole("textbox", { name: "Réponse" }).evaluate(
      (field, { name: called, bytes: content }) => {
        const data = new DataTransfer();
        const parts = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        data.items.add(new File([parts], called, { type: "image/jpeg" }));
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      },
      { name, bytes },
    );
  }
  await expect(page.getByRole("list", { name: "Fichiers" }).getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: /^Répondre à/ }).click();
  const pictures = conversation(page).getByRole("list", { name: "Images" });
  await expect(pictures.getByRole("link")).toHaveCount(2);
  await pictures.getByRole("link").first().press("Enter");
  const viewer = page.getByRole("dialog", { name: /jpg$/ });
  await expect(viewer).toContainText("1 sur 2");
  await page.keyboard.press("ArrowRight");
  await expect(viewer).toContainText("2 sur 2");
  await expectAccessible(page, "a picture, large");
  await viewer.getByRole("button", { name: /^Retirer/ }).click();
  await expect(viewer).toBeHidden();
  await expect(pictures.getByRole("link")).toHaveCount(1);
  await pictures.getByRole("link").first().click();
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  expect(await db.ticket.findUnique({ where: { id: number }, select: { attachmentCount: true } })).toEqual({
    attachmentCount: 1,
  });
});

test("an answer that resolves stops at a file that can't leave, and resolves without it @desktop", async ({
  page,
  aRequest,
  aColleague,
  openTicket,
}) => {
  const { number } = await aRequest();
  await openTicket(await aColleague(), number);
  const field = page.getByRole("textbox", { name: "Réponse" });
  await field.fill("C’est réparé.");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Joindre un fichier" }).click();
  await (await choosing).setFiles([await picture("a.jpg"), file("vide.txt", "")]);
  await expect(page.getByText("vide.txt : vide")).toBeVisible();
  await field.press("Control+Shift+Enter");
  await expect(page.getByText("Rien n’est encore parti : vide.txt ne peut pas être envoyé.")).toBeVisible();
  await expect(field).toHaveValue("C’est réparé.");
  await expectAccessible(page, "an answer stopped at a file");
  await page.getByRole("button", { name: "Envoyer sans vide.txt" }).click();
  await expect(conversation(page).getByRole("article").last().getByRole("link", { name: "Voir a.jpg" })).toBeVisible();
  await expect(field).toHaveValue("");
  expect(
    await db.ticket.findUnique({ where: { id: number }, select: { status: true, attachmentCount: true } }),
  ).toEqual({ status: "resolved", attachmentCount: 1 });
});
