import { unique } from "@/lib/testing/factories";
import { expect, ready, test } from "../fixtures";
import { elsewhere, SOON } from "./live-steps";

// Alone: whatever changes in the centre counts as a change of others.
test.describe("one's own changes @alone", () => {
  test("show at once although the pointer is on the rows, and are not counted with those of others", async ({
    pageAs,
    newPerson,
    fileTicket,
  }) => {
    const word = unique("siens");
    const [karim, nadia] = [await newPerson({ role: "technician" }), await newPerson({ role: "technician" })];
    const number = await fileTicket(`Avant ${word}`, { by: karim });
    const other = await fileTicket(`Autre ${word}`, { by: karim });
    const page = await pageAs(karim);
    await page.goto(`/tickets?q=${word}`);
    const rowOf = (title: string) => page.getByRole("row").filter({ hasText: `${title} ${word}` });
    const drawing = page.getByRole("main").locator("[role=status][aria-busy=true]");
    const pill = page.getByRole("button", { name: /changements?$/ });
    await ready(rowOf("Avant").getByRole("link"));
    await rowOf("Autre").hover();
    // What was on its way when the pointer came.
    await expect(drawing).toHaveCount(0);
    await elsewhere.rename(karim, number, `Après ${word}`);
    await expect(rowOf("Après")).toBeVisible(SOON);
    await expect(drawing).toHaveCount(0);
    await expect(pill).toHaveCount(0);
    await elsewhere.rename(nadia, other, `Changé ${word}`);
    await expect(pill).toHaveText("1 changement", SOON);
    await expect(rowOf("Autre")).toBeVisible();
  });
});
