import { expect, PASSWORD, postSignIn, test, type Person } from "../fixtures";
import { emailField, passwordField, sessionUser, submitSignIn } from "./sign-in-steps";

const HANDFUL = 5;

test.describe("too many wrong passwords @desktop", () => {
  test("ask to wait, say how long, keep the address, and leave known devices alone", async ({
    page,
    pageAs,
    newPerson,
  }) => {
    const person = await newPerson();
    const known = await pageAs(person);
    const stranger = await pageAs(null);
    for (let tries = 0; tries < 10; tries += 1) {
      expect((await postSignIn(stranger.request, person.email, `wrong ${tries}`)).status()).toBe(401);
    }
    const refused = await postSignIn(stranger.request, person.email);
    expect(refused.status()).toBe(429);
    expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
    expect(await sessionUser(stranger)).toBeUndefined();

    await page.goto("/login");
    await submitSignIn(page, person.email, PASSWORD);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Trop d’essais. Réessayez dans une minute.");
    await expect(emailField(page)).toHaveValue(person.email);
    await expect(passwordField(page)).toHaveValue("");

    await known.context().clearCookies({ name: /session-token/ });
    expect((await postSignIn(known.request, person.email)).status()).toBe(200);
    expect(await sessionUser(known)).toMatchObject({ email: person.email });
  });

  test("are answered alike, whether somebody has the address or nobody", async ({ pageAs, newPerson }) => {
    const person = await newPerson();
    const page = await pageAs(null);
    const answers: string[] = [];
    for (const email of [person.email, `nobody-${person.email}`, "not an address"]) {
      const answer = await postSignIn(page.request, email, "wrong");
      answers.push(`${answer.status()} ${await answer.text()}`);
    }
    expect(new Set(answers).size).toBe(1);
  });

  test("thirty right ones beside fifteen wrong ones from one address: the thirty are in", async ({
    playwright,
    baseURL,
    newPerson,
  }) => {
    const people: Person[] = [];
    while (people.length < 30) people.push(await newPerson());
    const tries = people.flatMap((person, index) => [
      { email: person.email, password: PASSWORD, status: 200 },
      ...(index < 15 ? [{ email: person.email, password: "a wrong one", status: 401 }] : []),
    ]);
    const statuses: number[] = [];
    // In handfuls: the other tests sign in through the same threads meanwhile.
    for (let first = 0; first < tries.length; first += HANDFUL) {
      const answers = tries.slice(first, first + HANDFUL).map(async ({ email, password }) => {
        const browser = await playwright.request.newContext(baseURL ? { baseURL } : {});
        const answer = await postSignIn(browser, email, password);
        await browser.dispose();
        return answer.status();
      });
      statuses.push(...(await Promise.all(answers)));
    }
    expect(statuses).toEqual(tries.map(({ status }) => status));
  });
});
