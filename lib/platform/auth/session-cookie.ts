import { encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { env } from "../env";
import { isLocale, LOCALE_COOKIE } from "../i18n/locale";
import { cookieOptions, DEVICE_COOKIE, sessionCookieName } from "./cookies";
import { SESSION_S } from "./session-length";

const YEAR_S = 365 * 24 * 60 * 60;

export type StartedSession = { sessionId: string; deviceToken: string; locale: string | null };

/** Keeps the person's language and the proof of this device in the browser. */
export async function rememberBrowser(started: Pick<StartedSession, "deviceToken" | "locale">): Promise<void> {
  const store = await cookies();
  store.set(DEVICE_COOKIE, started.deviceToken, cookieOptions(YEAR_S));
  if (started.locale !== null) await rememberLocale(started.locale);
}

/** Keeps a language in the browser, for the pages before signing in too. */
export async function rememberLocale(locale: string): Promise<void> {
  if (isLocale(locale)) (await cookies()).set(LOCALE_COOKIE, locale, cookieOptions(YEAR_S));
}

/** Gives the browser the cookie of a session, the same that next-auth would. */
export async function beginSession(started: StartedSession): Promise<void> {
  await renewSession(started.sessionId);
  await rememberBrowser(started);
}

/** Makes the browser's session cookie name another session row. */
export async function renewSession(sessionId: string): Promise<void> {
  const value = await encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, maxAge: SESSION_S });
  (await cookies()).set(sessionCookieName(), value, cookieOptions(SESSION_S));
}

/** Takes the session cookie back. */
export async function endSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", cookieOptions(0));
}
