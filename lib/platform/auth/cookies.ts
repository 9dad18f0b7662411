import { env } from "../env";

/** Proves that someone signed in with this browser before. */
export const DEVICE_COOKIE = "appticket.device";

const overHttps = () => env().APP_URL.startsWith("https://");

/** next-auth's own name of its session cookie: prefixed where the site is served over HTTPS. */
export function sessionCookieName(): string {
  return overHttps() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** How every cookie of ours is set: for the server only, this site only, encrypted connections only where there are. */
export function cookieOptions(maxAgeS: number) {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: overHttps(), maxAge: maxAgeS };
}
