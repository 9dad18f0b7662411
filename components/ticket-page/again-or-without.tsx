"use client";

import type { ReactNode } from "react";
import { useRefusedAt } from "@/components/attachments/file-counts";
import { SendWithout } from "@/components/attachments/send-without";
import { placeOfMessage } from "@/components/attachments/waiting-files";
import type { ButtonSize } from "@/components/ui/button";
import type { Outgoing } from "./outgoing-store";

type Props = { message: Outgoing; size: ButtonSize; onWithout: () => void; children: ReactNode };

/** Sending again helps no message with a refused file: it goes without, or to be edited where nothing else is in it. */
export function AgainOrWithout({ message: { key, body, files = 0 }, size, onWithout, children }: Props) {
  const place = placeOfMessage(key);
  const refused = useRefusedAt(place).length;
  if (refused === 0) return children;
  return body.trim() === "" && files <= refused ? null : <SendWithout {...{ place, size, onWithout }} />;
}
