import { expect } from "../fixtures";
import { card, cardIn, carryByMouse, changedElsewhere, column, dragByMouse, said, stored, test } from "./board-steps";

const comesBack = () => window.dispatchEvent(new Event("focus"));

test.describe("a board that others change too @desktop", () => {
  test("a refusal puts the card back and says why", async ({ page, aCard, openBoard }) => {
    const number = await aCard("Modifié entre-temps");
    await openBoard();
    // A board is read again at any time, but not while one of its cards is carried.
    await carryByMouse(page, card(page, number), column(page, "Résolu"));
    await changedElsewhere(number, { priority: "urgent" });
    await page.mouse.up();
    await expect(said(page, new RegExp(`#${String(number)} entre-temps`))).toBeVisible();
    await expect(cardIn(page, "Nouveau", number)).toBeVisible();
    await expect(card(page, number).getByRole("img", { name: "Priorité : Urgente" })).toBeVisible();
    expect(await stored(number)).toMatchObject({ status: "new" });
    await dragByMouse(page, card(page, number), column(page, "Résolu"));
    await expect.poll(() => stored(number)).toMatchObject({ status: "resolved" });
  });

  test("without network the card goes back and nothing is lost", async ({ page, aCard, openBoard }) => {
    const number = await aCard("Sans réseau");
    await openBoard();
    await page.route("**/board*", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await dragByMouse(page, card(page, number), column(page, "Résolu"));
    await expect(said(page, /Pas de réseau/)).toBeVisible();
    await expect(cardIn(page, "Nouveau", number)).toBeVisible();
  });

  test("says that it no longer follows while there is no network, and follows once it is back", async ({
    page,
    aCard,
    openBoard,
  }) => {
    const number = await aCard("Vu trop tard");
    await openBoard();
    const notice = page.getByText("Le tableau ne se met plus à jour.");
    await page.context().setOffline(true);
    await expect(notice).toBeVisible();
    await page.context().setOffline(false);
    await expect(notice).toHaveCount(0);
    await changedElsewhere(number, { priority: "urgent" });
    await expect(card(page, number).getByRole("img", { name: "Priorité : Urgente" })).toBeVisible();
  });

  test("others' changes appear by themselves and never move the card in focus", async ({ page, aCard, openBoard }) => {
    const above = await aCard("Au-dessus", { priority: "high" });
    const held = await aCard("Tenue");
    await openBoard();
    const link = card(page, held).getByRole("link");
    await link.focus();
    const before = await card(page, held).boundingBox();
    await changedElsewhere(above, { status: "waiting" });
    const newcomer = await aCard("Arrivée", { priority: "urgent" });
    await page.evaluate(comesBack);
    await expect(card(page, newcomer)).toBeVisible();
    await expect(cardIn(page, "En attente", above)).toBeVisible();
    expect(await card(page, held).boundingBox()).toEqual(before);
    await expect(link).toBeFocused();
    await page.getByRole("heading", { name: "Tableau", level: 1 }).click();
    await expect(column(page, "Nouveau").locator("[data-card]").first()).toHaveAttribute("data-card", String(newcomer));
  });

  test("what others move glides to its place, and nothing jumps", async ({ page, aCard, openBoard }) => {
    const moved = await aCard("Part", { priority: "high" });
    const stays = await aCard("Reste");
    await openBoard();
    await page.evaluate(() => {
      type Jump = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
      const jumps: string[] = [];
      Object.assign(globalThis, { jumps });
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Jump[])
          jumps.push([value, ...sources.map(({ node }) => node?.textContent ?? "gone")].join(" "));
      }).observe({ type: "layout-shift" });
    });
    const before = await card(page, stays).boundingBox();
    await changedElsewhere(moved, { status: "waiting" });
    await page.evaluate(comesBack);
    await expect(cardIn(page, "En attente", moved)).toBeVisible();
    await expect.poll(async () => (await card(page, stays).boundingBox())?.y).toBeLessThan(before?.y ?? 0);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => (globalThis as unknown as { jumps: string[] }).jumps)).toEqual([]);
  });

  test("what is on its way when more changes goes on from where it is seen", async ({ page, aCard, openBoard }) => {
    const moved = await aCard("Part", { priority: "high" });
    const stays = await aCard("Reste");
    const other = await aCard("Ailleurs", { status: "waiting", waitingFor: "requester" });
    await openBoard();
    // Held half way, however fast the machine is.
    await page.evaluate(
      (name) => {
        const begun: number[] = [];
        Object.assign(globalThis, { begun });
        const animate = Reflect.get(Element.prototype, "animate") as (...how: unknown[]) => Animation;
        Element.prototype.animate = function (...how) {
          const way = animate.apply(this, how);
          if ((this as HTMLElement).dataset["glides"] === name) {
            begun.push(new DOMMatrix(getComputedStyle(this).transform).f);
            way.pause();
            way.currentTime = 60;
          }
          return way;
        };
      },
      `card-${String(stays)}`,
    );
    const begun = () => page.evaluate(() => (globalThis as unknown as { begun: number[] }).begun);
    const top = async () => (await card(page, stays).boundingBox())?.y ?? 0;
    const first = await top();
    await changedElsewhere(moved, { status: "waiting" });
    await page.evaluate(comesBack);
    await expect(cardIn(page, "En attente", moved)).toBeVisible();
    await expect.poll(begun).toHaveLength(1);
    const seen = await top();
    await changedElsewhere(other, { priority: "urgent" });
    await page.evaluate(comesBack);
    await expect(card(page, other).getByRole("img", { name: "Priorité : Urgente" })).toBeVisible();
    const [whole = 0, rest] = await begun();
    expect(seen).toBeLessThan(first);
    expect(rest).toBeCloseTo(whole - (first - seen), 0);
  });
});
