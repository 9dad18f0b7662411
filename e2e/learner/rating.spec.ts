import { ratingPath } from "@/lib/satisfaction/labels";
import { db } from "@/lib/platform/db/client";
import { expect, expectAccessible, ready } from "../fixtures";
import { team, test } from "./learner-steps";

test("once it is resolved its requester says with one tap how it went, and no link says it for them @phone", async ({
  page,
  newRequest,
  karim,
  pageAs,
}) => {
  const number = await newRequest();
  await team.take(karim, number);
  await team.reply(karim, number, "C’est réparé.", true);
  const ratings = () => db.rating.findMany({ where: { ticketId: number }, select: { score: true, line: true } });
  await page.goto(ratingPath(number, "bad"));
  const rating = page.getByRole("region", { name: "Comment cela s’est-il passé" });
  await ready(rating.getByRole("button").first());
  await expect(rating.getByRole("button", { name: "Mécontent·e" })).toHaveAttribute("aria-pressed", "true");
  expect(await ratings()).toEqual([]);
  await rating.getByRole("button", { name: "Content·e", exact: true }).click();
  await expect(rating).toContainText("Merci, votre avis est enregistré.");
  await expect.poll(ratings).toEqual([{ score: "good", line: "" }]);
  await rating.getByRole("textbox").fill("Très rapide, merci.");
  await rating.getByRole("button", { name: "Envoyer" }).click();
  await expect.poll(ratings).toEqual([{ score: "good", line: "Très rapide, merci." }]);
  await expectAccessible(page, "a rating");
  await page.getByRole("button", { name: "Oui, merci" }).click();
  await expect(page.getByText("Merci. La demande est fermée.")).toBeVisible();
  await rating.getByRole("button", { name: "Mitigé·e" }).click();
  await expect.poll(ratings).toEqual([{ score: "fair", line: "Très rapide, merci." }]);

  const staff = await pageAs(karim);
  const read = await staff.request.get(`/api/ui/tickets/${String(number)}`);
  expect(await read.json()).toMatchObject({ rating: { score: "fair", line: "Très rapide, merci.", may: false } });
});
