"use client";

import { useCallback, useState } from "react";

const newKey = () => crypto.randomUUID();

/** The idempotency key of a form: the same until the send was answered, then a new one. */
export function useFormKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(newKey);
  const renew = useCallback(() => {
    setKey(newKey());
  }, []);
  return { key, renew };
}
