import type { Page } from "@playwright/test";
import { expect, test, type Person } from "../fixtures";
import { callAction } from "../support/server-actions";

/** What a signed-in person's browser gets on each door. */
async function doors(page: Page, number: number) {
  const status = async (address: string) => {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    return answer.status() === 307 ? (answer.headers()["location"] ?? "").split("?")[0] : answer.status();
  };
  const session = (await (await page.request.get("/api/auth/session")).json()) as { user?: { role: string } };
  return {
    page: await status("/account"),
    board: await status("/board"),
    ticket: await status(`/tickets/${number}`),
    read: await status(`/api/ui/tickets/${number}`),
    action: (await callAction(page.request, "markTicketReadAction", { number })).code ?? "done",
    session: session.user?.role ?? "nobody",
  };
}

const inside = { page: 200, board: 200, ticket: 200, read: 200, action: "done", session: "technician" };
const outside = {
  page: "/login",
  board: "/login",
  ticket: "/login",
  read: 401,
  action: "unauthenticated",
  session: "nobody",
};

test.describe("what takes effect on the next request @desktop", () => {
  let person: Person;
  let number: number;
  test.beforeEach(async ({ newPerson, fileTicket }) => {
    person = await newPerson({ role: "technician" });
    number = await fileTicket("Prise murale sans courant");
  });

  test("another role", async ({ pageAs }) => {
    const page = await pageAs(person);
    expect(await doors(page, number)).toEqual(inside);
    const admin = await pageAs("admin");
    const changed = await callAction(admin.request, "changeRoleAction", { id: person.id, version: 1, role: "learner" });
    expect(changed).toMatchObject({ status: 200, ok: true });
    const asLearner = { page: 200, board: 404, ticket: 404, read: 404, action: "not_found", session: "learner" };
    expect(await doors(page, number)).toEqual(asLearner);
  });

  test("a deactivation, on every device, and signing in again is refused", async ({ pageAs }) => {
    const [page, phone] = [await pageAs(person), await pageAs({ email: person.email, password: "demo-password" })];
    const admin = await pageAs("admin");
    expect(await doors(phone, number)).toEqual(inside);
    const out = await callAction(admin.request, "deactivateUserAction", { id: person.id, version: 1 });
    expect(out).toMatchObject({ status: 200, ok: true });
    expect(await doors(page, number)).toEqual(outside);
    expect(await doors(phone, number)).toEqual(outside);
    const again = await callAction(page.request, "signInAction", { email: person.email, password: "demo-password" });
    expect(again.code).toBe("unauthenticated");
  });

  test("signing out: the cookie that was kept opens nothing", async ({ pageAs, browser }) => {
    const page = await pageAs(person);
    const kept = await page.context().cookies();
    await page.goto("/account");
    await callAction(page.request, "signOutAction", {});
    const thief = await browser.newContext();
    await thief.addCookies(kept);
    expect(await doors(await thief.newPage(), number)).toEqual(outside);
    await thief.close();
  });

  test("a new password: other devices are out, this one goes on", async ({ pageAs, browser }) => {
    const page = await pageAs(person);
    const elsewhere = await browser.newContext();
    await elsewhere.addCookies(await page.context().cookies());
    const before = await page.context().cookies();
    const changed = await callAction(page.request, "changePasswordAction", {
      current: "demo-password",
      password: "sept-loutres-sur-un-toit",
    });
    expect(changed).toMatchObject({ status: 200, ok: true });
    expect(await page.context().cookies()).not.toEqual(before);
    expect(await doors(page, number)).toEqual(inside);
    expect(await doors(await elsewhere.newPage(), number)).toEqual(outside);
    await elsewhere.close();
  });

  test("an open page leads to the sign-in at the next step", async ({ pageAs }) => {
    const page = await pageAs(person);
    await page.goto("/tickets");
    const admin = await pageAs("admin");
    await callAction(admin.request, "deactivateUserAction", { id: person.id, version: 1 });
    await page.goto(`/tickets/${number}`);
    await expect(page).toHaveURL(new RegExp(`/login\\?next=%2Ftickets%2F${number}$`));
    await expect(page.getByRole("heading", { level: 1, name: "Connexion" })).toBeVisible();
  });
});
