import { env } from "../env";

/** next-auth's own name of its session cookie: prefixed where the site is served over HTTPS. */
export function sessionCookieName(): string {
  return env().APP_URL.startsWith("https://") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}
