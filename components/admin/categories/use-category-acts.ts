"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import { moveCategoryAction, updateCategoryAction } from "@/lib/categories/actions";
import type { CategoryRow } from "@/lib/categories/queries";
import { useAct } from "../use-act";

/** A category's place and whether it can be chosen, each with its way back in a toast. */
export function useCategoryActs({ id, name, version }: CategoryRow) {
  const t = useTranslations("admin");
  const act = useAct();
  const say = (message: string, onPress: () => void) => {
    toast({ message, action: { label: t("undo"), kbd: "Ctrl Z", onPress } });
  };
  const move = async (position: number) => {
    const moved = await act(() => moveCategoryAction({ id, position }));
    if (moved && moved.from !== moved.to)
      say(t("categories.moved", { name, place: moved.to + 1 }), () => {
        void act(() => moveCategoryAction({ id, position: moved.from }));
      });
  };
  const setActive = async (active: boolean) => {
    const changed = await act(() => updateCategoryAction({ id, version, active }));
    if (!changed) return;
    say(t(active ? "categories.opened" : "categories.closed", { name }), () => {
      void act(() => updateCategoryAction({ ...changed, active: !active }));
    });
  };
  return { move, setActive };
}
