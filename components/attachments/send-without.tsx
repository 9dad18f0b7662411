"use client";

import { useTranslations } from "next-intl";
import { Button, type ButtonSize } from "@/components/ui/button";
import { useRefusedAt } from "./file-counts";

type Props = { place: string; size?: ButtonSize; onWithout: () => void };

/** Sends without the files of a place that can't leave; names one, counts several. */
export function SendWithout({ place, size, onWithout }: Props) {
  const t = useTranslations("files");
  const refused = useRefusedAt(place);
  return (
    <Button size={size} className="max-w-full" onClick={onWithout}>
      <span className="truncate">{t("sendWithout", { count: refused.length, name: refused[0] ?? "" })}</span>
    </Button>
  );
}
