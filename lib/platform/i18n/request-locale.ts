import { isLocale, LOCALE_COOKIE, preferredLocale } from "./locale";

type Asking = {
  headers: { get: (name: string) => string | null };
  cookies: { get: (name: string) => { value: string } | undefined };
};

/** The language of who asks: the one they chose, else the one that their browser prefers. */
export function requestLocale(request: Asking): string {
  const chosen = request.cookies.get(LOCALE_COOKIE)?.value;
  return isLocale(chosen) ? chosen : preferredLocale(request.headers.get("accept-language"));
}
