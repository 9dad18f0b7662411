"use client";

import { useTranslations } from "next-intl";
import { useIsWriting, usePresentPeople, useShowPresence } from "@/components/live/use-presence";
import { firstName } from "./first-name";

/** « Karim vous écrit… »; and tells the team that the reader writes. Its height is kept, so that nothing moves. */
export function WritingLine({ number, text }: { number: number; text: string }) {
  const t = useTranslations("request");
  const writing = useIsWriting(text);
  useShowPresence(number, writing ? "replying" : null);
  const [first] = usePresentPeople(number);
  return (
    <p role="status" className="h-5 truncate px-5 text-sm text-ink-3">
      {first ? t("writes", { name: firstName(first.name) }) : null}
    </p>
  );
}
