import { expect, test } from "../fixtures";
import { hostilePaths, hostileTexts } from "../support/hostile";
import { cookieHeader, failed, rawRequest } from "../support/raw-request";

const pages = [
  "/",
  "/login",
  "/register",
  "/forgot-password",
  "/tickets",
  "/tickets/new",
  "/board",
  "/account",
  "/admin/users",
  "/admin/service-accounts",
  "/admin/teams",
  "/admin/categories",
  "/admin/sla",
  "/admin/audit",
  "/admin/deliveries",
  "/admin/webhooks",
  "/admin/settings",
];
const reads = [
  "/api/ui/board",
  "/api/ui/board/new",
  "/api/ui/find",
  "/api/ui/people",
  "/api/ui/notifications",
  "/api/ui/tickets/export",
  "/api/ui/audit/trust",
];
const parameters = [
  ...["q", "status", "priority", "category", "team", "assignee", "requester", "sort", "view", "peek", "due", "cursor"],
  ...["limit", "page", "before", "updatedSince", "next", "callbackUrl", "error", "done", "about", "subject"],
  ...["urgency", "source", "waitingFor", "createdFrom", "createdTo", "updatedFrom", "updatedTo", "columns"],
  ...["role", "state", "name", "actor", "type", "from", "to", "until", "ticket", "id"],
];
/** A text for every parameter; for some once more as repeated, as an array and as a key that reaches prototypes. */
const queries = (text: string, index: number) => {
  const value = encodeURIComponent(text);
  // All of them in one address, where that is not longer than an address may be.
  const few = value.length > 150 ? ["q", "status", "cursor"] : parameters;
  const all = few.map((name) => `${name}=${value}`).join("&");
  if (index % 5 !== 0) return [all];
  return [all, `q=${value}&q=${value}&status[]=${value}&status[__proto__]=${value}&__proto__=${value}&constructor=1`];
};
const withParts = [
  "/tickets/*",
  "/reset-password/*",
  "/confirm-email/*",
  "/admin/*",
  "/admin/webhooks/*",
  "/*",
  "/api/ui/tickets/*",
  "/api/ui/tickets/*/comments",
  "/api/ui/tickets/*/deadlines",
  "/api/ui/sla/preview?draft=*",
  "/api/ui/tickets/*/events?cursor=*",
  "/api/ui/tickets/*/events/*",
  "/api/ui/tickets/*/export?format=*",
  "/api/ui/audit/events/*",
  "/api/ui/board/*?cursor=*",
  "/api/ui/users/*/open-assignments",
  "/api/auth/*",
  "/api/auth/callback/*",
  "/api/*",
  "/_next/*",
  "/_next/image?url=*&w=*&q=*",
  "/_next/static/*",
];

/** Sends each target, a few at a time; gives those at which the server failed. */
async function failuresOf(address: string, cookie: string, targets: readonly string[]): Promise<string[]> {
  const failures: string[] = [];
  const waiting = targets.values();
  const worker = async () => {
    for (const target of waiting) {
      const answer = await rawRequest(address, target, { headers: { cookie } });
      if (failed(answer)) failures.push(`${answer.status} ${target.slice(0, 200)}`);
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return failures;
}

for (const who of ["learner", "admin", null] as const) {
  test.describe(`addresses nobody wrote, as ${who ?? "nobody"} @desktop`, () => {
    test("no query makes a page or a read fail", async ({ pageAs, address }) => {
      const cookie = cookieHeader(await (await pageAs(who)).context().cookies());
      const texts = who === "admin" ? hostileTexts : hostileTexts.filter((_, index) => index % 4 === 0);
      const targets = [...pages, ...reads].flatMap((path) => texts.flatMap(queries).map((query) => `${path}?${query}`));
      expect(await failuresOf(address, cookie, targets)).toEqual([]);
    });

    test("no part of a path makes one fail", async ({ pageAs, address }) => {
      const cookie = cookieHeader(await (await pageAs(who)).context().cookies());
      const parts = who === "admin" ? hostilePaths : hostilePaths.filter((_, index) => index % 3 === 0);
      const targets = withParts.flatMap((path) => parts.map((part) => path.replaceAll("*", () => part)));
      const odd = [
        "//",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "/./tickets",
        "/tickets/../board",
        "/?%",
        "/#a",
      ];
      expect(await failuresOf(address, cookie, [...targets, ...odd, `/tickets?q=${"a".repeat(10_000)}`])).toEqual([]);
    });
  });
}

test("what the address does not make sense of is left out, and the page says so or shows what it can @desktop", async ({
  page,
  signIn,
}) => {
  await signIn("technician");
  for (const address of ["/tickets?status=soon&team=x&sort=__proto__&cursor=%F0%9F", "/board?priority=soon&peek=abc"]) {
    expect((await page.goto(address))?.status(), address).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  for (const address of ["/tickets/abc", "/tickets/999999999999", "/tickets/%F0%9F%98%80", "/tickets/1.5"]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "Cette page n’existe pas" })).toBeVisible();
  }
});
