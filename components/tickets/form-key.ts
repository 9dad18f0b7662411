/** A new idempotency key; randomUUID exists only on HTTPS and loopback, and a centre may serve its own network over HTTP. */
export function newFormKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
