"use client";

import { useCallback, useState } from "react";

// randomUUID exists only on HTTPS and loopback; a centre may serve its own network over HTTP.
/** A new idempotency key. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The idempotency key of a form: the same until the send was answered, then a new one. */
export function useFormKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(newKey);
  const renew = useCallback(() => {
    setKey(newKey());
  }, []);
  return { key, renew };
}
