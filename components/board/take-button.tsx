"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Hand } from "@/components/ui/icons/staff";
import { useBoardTools } from "./board-tools";

type Props = { number: number; tabIndex?: number; className?: string };

/** « Prendre », on a card and in what is shown of it. */
export function TakeButton({ number, ...look }: Props) {
  const { take } = useBoardTools();
  const t = useTranslations("board");
  return (
    <Button
      {...look}
      size="xs"
      icon={<Hand size={12} />}
      data-tip={t("takeTip", { number })}
      data-tip-kbd="T"
      onClick={() => take(number)}
    >
      {t("take")}
      <span className="sr-only"> #{number}</span>
    </Button>
  );
}
