"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useEffectEvent } from "react";
import { FilesTrouble } from "@/components/attachments/file-counts";
import { arrivedFiles, placeOfMessage } from "@/components/attachments/waiting-files";
import type { Outgoing, OutgoingStore } from "./outgoing-store";

/** The attachments of a message once all have arrived, or why they never will. */
export async function filesOfMessage({
  key,
  files,
}: Outgoing): Promise<{ attachments: string[]; trouble: null } | { trouble: string }> {
  try {
    return { attachments: await arrivedFiles(placeOfMessage(key), files ?? 0), trouble: null };
  } catch (error) {
    return { trouble: error instanceof FilesTrouble ? error.reason : "notTaken" };
  }
}

const KNOWN = ["signedOut", "filesLost", "filesRefused", "notTaken"] as const;
const isKnown = (trouble: string): trouble is (typeof KNOWN)[number] => KNOWN.some((known) => known === trouble);

/** Gives the function that says why the files of a message do not arrive. */
export function useFileTrouble(): (trouble: string) => string {
  const t = useTranslations("files.trouble");
  return useCallback((trouble) => (isKnown(trouble) ? t(trouble) : trouble), [t]);
}

const MET_NO_NETWORK: readonly (string | null)[] = [null, "offline", "unanswered"];

/** A message with files that the network or a reload kept here goes on by itself: its key makes it one message however often it is sent. */
export function useResumeFiles(store: OutgoingStore, deliver: (message: Outgoing) => Promise<void>) {
  const resume = useEffectEvent(() => {
    const kept = store.snapshot().filter(({ files = 0, state }) => files > 0 && state === "unsent");
    for (const message of kept) if (MET_NO_NETWORK.includes(message.error)) void deliver(message);
  });
  useEffect(() => {
    const onBack = () => {
      resume();
    };
    onBack();
    addEventListener("online", onBack);
    return () => {
      removeEventListener("online", onBack);
    };
  }, []);
}
