import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { addFollower } from "@/lib/tickets/commands/add-follower";
import { removeFollower } from "@/lib/tickets/commands/remove-follower";
import { asPerson } from "@/lib/testing/actors";
import { paths } from "../../scripts/paths";
import { expect, PASSWORD, test } from "../fixtures";
import { program } from "../support/api-caller";

test.describe("the API and its document @desktop", () => {
  test("the document may be kept, and what it doesn't name is a problem", async ({ request }) => {
    const document = await request.get("/api/v1/openapi.json");
    expect(document.headers()).toMatchObject({
      "content-type": "application/json",
      "cache-control": /public, max-age/,
    });
    const nowhere = await request.get("/api/v1/nothing/here");
    expect(nowhere.headers()["content-type"]).toBe("application/problem+json");
    expect(await nowhere.json()).toMatchObject({ status: 404, code: "not_found" });
    const method = await request.delete("/api/v1/me");
    expect(method.headers()).toMatchObject({ allow: "GET, HEAD, OPTIONS", "content-type": "application/problem+json" });
    expect(method.status()).toBe(405);
    const nobody = await request.get("/api/v1/me");
    expect([nobody.status(), nobody.headers()["www-authenticate"]]).toEqual([401, "Bearer"]);
  });

  test("a shell with ten requests takes a ticket through its life", async ({ address, newPerson }) => {
    const [learner, technician] = [await newPerson(), await newPerson({ role: "technician" })];
    const env = { ...process.env, LEARNER: learner.email, TECHNICIAN: technician.email, PASSWORD };
    const script = join(paths.root, "docs/examples/ticket-life.sh");
    const { stdout } = await promisify(execFile)("sh", [script, address], { env });
    expect(stdout).toMatch(/#\d+ resolved\n$/);
    expect(stdout).toContain("ticket.opened");
    expect(stdout.match(/ticket\.statusChanged/g)).toHaveLength(2);
  });

  test("a repeat under its key finds nothing once the right is lost", async ({ request, newPerson, fileTicket }) => {
    const [owner, friend] = [await newPerson(), await newPerson()];
    const number = await fileTicket("Suivi à deux", { by: owner });
    await addFollower(asPerson(owner), { number, email: friend.email });
    const asFriend = await program(request, friend.email);
    const reply = () =>
      asFriend(
        "POST",
        `/tickets/${String(number)}/comments`,
        { kind: "reply", body: "Moi aussi" },
        { "idempotency-key": `friend-${String(friend.id)}` },
      );
    const first = await reply();
    expect(first.status).toBe(201);
    expect((await reply()).body).toEqual(first.body);
    await removeFollower(asPerson(owner), { number, userId: friend.id });
    expect(await reply()).toMatchObject({ status: 404, body: { code: "not_found" } });
  });
});

test("the readable page leads from an operation to what it gives", async ({ page }) => {
  await page.goto("/api/docs");
  const contents = page.getByRole("navigation", { name: "Sommaire" });
  const closed = contents.getByText("Sommaire");
  if (await closed.isVisible()) await closed.click();
  await contents.getByRole("link", { name: "Open a ticket" }).filter({ visible: true }).click();
  await expect(page).toHaveURL(/#openTicket$/);
  const operation = page.getByRole("region", { name: "Open a ticket" });
  await expect(operation).toBeInViewport();
  await expect(operation.getByText(/^curl -X POST/)).toContainText("Idempotency-Key");
  await operation.getByRole("link", { name: "Ticket", exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "Ticket", exact: true })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
