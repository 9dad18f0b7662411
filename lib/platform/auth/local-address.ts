const MAX_LENGTH = 1_000;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\s\\]/u;

/**
 * The path of an address on this site (with search and fragment), or null for anything that could lead elsewhere: other
 * sites, protocol-relative and backslash forms, other schemes, control characters, and the sign-in's own addresses.
 */
export function localAddress(wanted: unknown, baseUrl?: string): string | null {
  if (typeof wanted !== "string" || wanted === "" || wanted.length > MAX_LENGTH || CONTROL.test(wanted)) return null;
  const own = baseUrl !== undefined && wanted.startsWith(`${baseUrl}/`) ? wanted.slice(baseUrl.length) : wanted;
  if (!/^\/(?!\/)/.test(own)) return null;
  try {
    const base = "http://this-site.invalid";
    const url = new URL(own, base);
    // Dots that climb can leave two slashes in front: "/.//elsewhere".
    if (url.origin !== base || url.pathname.startsWith("//")) return null;
    return /^\/(login|register|api)(\/|$)/.test(url.pathname) ? null : url.pathname + url.search + url.hash;
  } catch {
    return null;
  }
}
