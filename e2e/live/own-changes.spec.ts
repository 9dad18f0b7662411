import { unique } from "@/lib/testing/factories";
import { expect, ready, test } from "../fixtures";
import { elsewhere, SOON } from "./live-steps";

test.describe("changes that wait while the pointer is on the rows @desktop", () => {
  test("are those of others in this list: one's own show at once, and what it doesn't hold is none", async ({
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
    const beyond = await fileTicket(`Ailleurs ${unique("siens")}`, { by: karim });
    const among = (address: string) => new URL(address).searchParams.get("among")?.split(",") ?? [];
    const asked = page.waitForResponse((answer) => among(answer.url()).includes(String(beyond)));
    await elsewhere.rename(nadia, beyond, `Encore ${unique("siens")}`);
    expect(await (await asked).json()).toMatchObject({ numbers: [] });
    await elsewhere.rename(karim, number, `Après ${word}`);
    await expect(rowOf("Après")).toBeVisible(SOON);
    await expect(drawing).toHaveCount(0);
    await expect(pill).toHaveCount(0);
    await elsewhere.rename(nadia, other, `Changé ${word}`);
    await expect(pill).toHaveText("1 changement", SOON);
    await expect(rowOf("Autre")).toBeVisible();
  });
});
