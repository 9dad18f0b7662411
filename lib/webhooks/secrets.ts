import { randomBytes } from "node:crypto";
import { Webhook as Signer } from "standardwebhooks";
import { openText, sealText } from "../platform/sealed-text";

const PURPOSE = "webhook-secret";
const SECRET_BYTES = 32;
/** For how long the secret before signs too, so that a receiver can change over. */
export const FORMER_MS = 24 * 60 * 60_000;

/** A new secret as its receiver needs it, and as it is kept. */
export function mintSecret(): { secret: string; sealed: string } {
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
  return { secret, sealed: sealText(secret, PURPOSE) };
}

type Kept = { secret: string; formerSecret: string | null; formerSecretUntil: Date | null };

/** The headers of the Standard Webhooks specification for a body; null where the secret can't be read any more. */
export function signedHeaders(kept: Kept, id: string, at: Date, body: string): Record<string, string> | null {
  const former = kept.formerSecretUntil !== null && kept.formerSecretUntil > at ? kept.formerSecret : null;
  const secrets = [kept.secret, ...(former === null ? [] : [former])].map((sealed) => openText(sealed, PURPOSE));
  if (secrets[0] === null) return null;
  const signatures = secrets.flatMap((secret) => (secret === null ? [] : new Signer(secret).sign(id, at, body)));
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": signatures.join(" "),
  };
}
