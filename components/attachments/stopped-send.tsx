"use client";

import { useTranslations } from "next-intl";
import { useRefusedAt } from "./file-counts";
import { SendWithout } from "./send-without";

type Props = { place: string; onWithout: () => void };

/** Nothing left because of a file that can't: says so where it was pressed, and offers to go without it. */
export function StoppedSend({ place, onWithout }: Props) {
  const t = useTranslations("files");
  const refused = useRefusedAt(place);
  if (refused.length === 0) return null;
  return (
    <div role="alert" className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 text-sm">
      <p className="min-w-0 wrap-anywhere">{t("stopped", { count: refused.length, name: refused[0] ?? "" })}</p>
      <SendWithout place={place} size="sm" onWithout={onWithout} />
    </div>
  );
}
