import { ConsoleError } from "./console-error";
import type { Words } from "./words";

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export const isLoopback = (url: URL) => LOOPBACK.test(url.hostname);

/**
 * An address as people type it, as the base of the API's addresses: https unless it says otherwise. Plain http is for the own
 * machine, or for whoever insists, since the password crosses the network readable. Throws a usage error.
 */
export function parseAddress(typed: string, { insecure, t }: { insecure: boolean; t: Words }): string {
  const text = typed.trim();
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(text)?.[0].toLowerCase();
  const bare = /^(localhost|127\.|\[::1\])/i.test(text) ? `http://${text}` : `https://${text}`;
  const written = scheme === undefined ? bare : text;
  if (text === "" || !URL.canParse(written)) throw new ConsoleError("usage", t("address.unreadable"));
  const url = new URL(written);
  const plain = url.protocol === "http:" || url.protocol === "https:";
  if (!plain || url.username !== "" || url.password !== "") throw new ConsoleError("usage", t("address.unreadable"));
  if (url.protocol === "http:" && !isLoopback(url) && !insecure)
    throw new ConsoleError("usage", t("address.insecure", { host: url.host }));
  return `${url.origin}${url.pathname.replace(/\/+$/, "").replace(/\/api(\/v1)?$/, "")}`;
}
