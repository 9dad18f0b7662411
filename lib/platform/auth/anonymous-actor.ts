import { cookies, headers } from "next/headers";
import type { AnonymousActor } from "../actor";
import { verifiedActor } from "../verified-actor";
import { DEVICE_COOKIE } from "./cookies";

const MAX_USER_AGENT = 255;

/** The one who asks without a sign-in: known by address and browser only. */
export async function anonymousActor(): Promise<AnonymousActor> {
  const [sent, kept] = [await headers(), await cookies()];
  return verifiedActor({
    kind: "anonymous",
    // server/web.ts replaces what was sent by the truth.
    address: sent.get("x-forwarded-for") ?? "unknown",
    browser: {
      userAgent: (sent.get("user-agent") ?? "").slice(0, MAX_USER_AGENT),
      deviceToken: kept.get(DEVICE_COOKIE)?.value ?? null,
    },
    via: "page",
    requestId: sent.get("x-request-id"),
  });
}
