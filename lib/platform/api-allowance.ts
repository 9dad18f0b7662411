import { isIPv6 } from "node:net";
import type { Actor } from "./actor";
import { env } from "./env";
import type { AppError } from "./errors";
import { take } from "./rate-limit";

const WINDOW_S = 60;
/** A whole centre often has one address, but those who have no token ask for little. */
const WITHOUT_TOKEN = 300;

/** What is left of who asks, as every answer says it, and why this request is refused, if it is. */
export type Allowance = { headers: Readonly<Record<string, string>>; refusal: AppError | null };
export const UNLIMITED: Allowance = { headers: {}, refusal: null };

/** One subscriber has a whole /64 of IPv6: each address of it for itself would be no limit. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = "", after] = address.split("::");
  const groups = (part: string) => part.split(":").filter(Boolean);
  const [left, right] = [groups(before), groups(after ?? "")];
  const zeros = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const whole = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  return `${whole
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/**
 * Takes a request from the allowance of its token, or of the client's address where it has none that is valid. The fields
 * are those of draft-ietf-httpapi-ratelimit-headers-10: a policy (quota and window) and what is left of it.
 */
export async function takeAllowance(request: Request, actor: Actor | null): Promise<Allowance> {
  const perToken = env().API_REQUESTS_PER_MINUTE;
  const token = actor?.kind === "user" ? actor.apiTokenId : undefined;
  const name = token === undefined ? "address" : "token";
  const points = token === undefined ? Math.min(WITHOUT_TOKEN, perToken) : perToken;
  // server/web.ts replaces what was sent by the truth.
  const key = token === undefined ? networkOf(request.headers.get("x-forwarded-for") ?? "unknown") : String(token);
  const { remaining, resetS, refusal } = await take({ name: `api-${name}`, points, durationS: WINDOW_S }, key);
  const headers = {
    "ratelimit-policy": `"${name}";q=${String(points)};w=${String(WINDOW_S)}`,
    ratelimit: `"${name}";r=${String(remaining)};t=${String(resetS)}`,
  };
  return { headers, refusal };
}
