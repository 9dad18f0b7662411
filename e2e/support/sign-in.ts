import { expect, type APIRequestContext, type APIResponse, type BrowserContext, type Cookie } from "@playwright/test";
import { demo, PASSWORD, type DemoAccount, type Person } from "./people";

export type Who = DemoAccount | Pick<Person, "email"> | { email: string; password: string };
export type Language = "fr" | "en";

/** Signs in through next-auth's own routes, and gives the answer. */
export async function postSignIn(request: APIRequestContext, email: string, password = PASSWORD): Promise<APIResponse> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  return request.post("/api/auth/callback/credentials", { form: { csrfToken, email, password, json: "true" } });
}

/** Keeps the cookies of who has signed in, so that a worker pays for each password once. */
export class SignedInBrowsers {
  readonly #cookies = new Map<string, Cookie[]>();

  /** Makes the browser somebody's; keeps its language. */
  async enter(context: BrowserContext, who: Who, language: Language, url: string): Promise<void> {
    const email = typeof who === "string" ? demo[who] : who.email;
    const password = typeof who === "object" && "password" in who ? who.password : PASSWORD;
    await context.clearCookies();
    await context.addCookies(this.#cookies.get(email) ?? []);
    if (!(await isSignedIn(context))) {
      await context.clearCookies();
      const answer = await postSignIn(context.request, email, password);
      expect(answer.ok(), `${email} signs in: ${answer.status()}`).toBe(true);
      this.#cookies.set(email, await context.cookies());
    }
    await speak(context, language, url);
  }
}

async function isSignedIn(context: BrowserContext): Promise<boolean> {
  const session = (await (await context.request.get("/api/auth/session")).json()) as { user?: unknown };
  return session.user !== undefined;
}

/** Chooses the language of a browser, as the switch does. */
export async function speak(context: BrowserContext, language: Language, url: string): Promise<void> {
  await context.addCookies([{ name: "locale", value: language, url }]);
}
