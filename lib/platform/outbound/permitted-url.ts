import { isIP, type BlockList } from "node:net";
import { isPermittedAddress } from "./permitted-address";

/** Ports of 1024 and above that browsers refuse as well, because what listens there is not made for strangers' HTTP (fetch.spec.whatwg.org). */
const BAD_PORTS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

export type UrlRefusal = "scheme" | "credentials" | "port" | "address";

/** What a URL's host is where it is an address itself, without brackets; null for a name. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) === 0 ? null : host;
}

/**
 * Why the product may not send to a URL, or null where it may as far as the URL itself shows: what a name stands for is looked at when
 * it is connected to. `URL` has already read decimal, octal and hexadecimal addresses as what they are.
 */
export function urlRefusal(url: URL, allowed: BlockList): UrlRefusal | null {
  if (url.protocol !== "https:" && url.protocol !== "http:") return "scheme";
  if (url.username !== "" || url.password !== "") return "credentials";
  const port = url.port === "" ? null : Number(url.port);
  if (port !== null && port !== 80 && port !== 443 && (port < 1024 || BAD_PORTS.has(port))) return "port";
  const literal = literalAddress(url);
  return literal !== null && !isPermittedAddress(literal, allowed) ? "address" : null;
}
