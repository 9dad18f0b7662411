"use client";

import { Check } from "@/components/ui/icons/everyday";
import { SquareCheck } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { MenuAction } from "@/components/ui/menu-lines";
import { extended, toggled } from "./selection";
import { selection, shownList } from "./selection-store";
import { useChosen, useChosenCount } from "./use-selection";

/** Fingers have no Ctrl: once they have chosen a first card, each tap chooses another or leaves it out. */
const choosesByTap = () => selection.get().chosen.size > 0 && matchMedia("(pointer: coarse)").matches;

/** Ctrl or ⌘ and a press chooses a card, Shift all up to it in its column's order; false for a press that means something else. */
export function chooseByClick(event: MouseEvent, number: number): boolean {
  const one = event.ctrlKey || event.metaKey || choosesByTap();
  if (event.button !== 0 || (!one && !event.shiftKey)) return false;
  event.preventDefault();
  const before = selection.get();
  selection.set(one ? toggled(before, number) : extended(before, shownList.get().numbers, number));
  return true;
}

/** Chooses a card, or leaves it out again, from its menu. */
export function ChooseLine({ number }: { number: number }) {
  const t = useTranslations("bulk");
  const chosen = useChosen(number);
  return (
    <MenuAction
      icon={<SquareCheck size={16} />}
      kbd="X"
      onSelect={() => selection.set(toggled(selection.get(), number))}
    >
      {chosen ? t("leaveOut") : t("chooseOne")}
    </MenuAction>
  );
}

/** The tick of a chosen card. */
export function ChosenMark({ number }: { number: number }) {
  const t = useTranslations("bulk");
  if (!useChosen(number)) return null;
  return (
    <span className="grid size-4 place-items-center rounded-xs bg-accent text-on-accent">
      <Check size={12} className="stroke-3" />
      <span className="sr-only">{t("selected")}</span>
    </span>
  );
}

/** How many fly with a card. */
export function DraggedCount({ number }: { number: number }) {
  const chosen = useChosen(number);
  const count = useChosenCount();
  if (!chosen || count < 2) return null;
  return (
    <span className="absolute -top-2 -right-2 grid h-6 min-w-6 place-items-center rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent tabular-nums shadow-float">
      {count}
    </span>
  );
}
