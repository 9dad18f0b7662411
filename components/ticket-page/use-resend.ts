"use client";

import { useEffect, useEffectEvent } from "react";
import type { Outgoing } from "./outgoing-store";

/** Sends again by itself what got no answer, once the network is back: under its key it stays one message. */
export function useResend(
  messages: readonly Outgoing[],
  isLost: (message: Outgoing) => boolean,
  again: (message: Outgoing) => void,
): void {
  const resend = useEffectEvent(() => {
    for (const message of messages) if (message.state === "unsent" && isLost(message)) again(message);
  });
  useEffect(() => {
    const onLine = () => {
      resend();
    };
    addEventListener("online", onLine);
    return () => {
      removeEventListener("online", onLine);
    };
  }, []);
}
