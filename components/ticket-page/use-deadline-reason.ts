import { useState } from "react";
import type { DeadlineReason } from "@/lib/sla/rows";
import { readDeadlineReason } from "./read-ticket";

type Reading = { state: "loading" } | { state: "failed" } | { state: "ready"; reason: DeadlineReason };

/** Why the ticket's deadlines are what they are, read each time it is asked. */
export function useDeadlineReason(number: number) {
  const [reading, setReading] = useState<Reading>({ state: "loading" });
  const read = async () => {
    setReading({ state: "loading" });
    const reason = await readDeadlineReason(number);
    setReading(reason ? { state: "ready", reason } : { state: "failed" });
  };
  return { reading, read: () => void read() };
}
