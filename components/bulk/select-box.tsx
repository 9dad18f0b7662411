"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useObserved } from "@/components/board/observable";
import { Checkbox } from "@/components/ui/checkbox";
import { extended, shareOf, toggled, withAll, withoutAny } from "./selection";
import { selection, shownList } from "./selection-store";
import { useChosen, useChosenCount } from "./use-selection";

/** In a row's `group/row`: there under the pointer and in focus, always for fingers and once something is chosen. */
const quiet =
  "opacity-0 group-hover/row:opacity-100 has-focus-visible:opacity-100 group-data-cursor/row:opacity-100 pointer-coarse:opacity-100";

/** Chooses one ticket; with Shift, all from the last choice on. */
export function SelectBox({ number, className }: { number: number; className?: string | undefined }) {
  const t = useTranslations("bulk");
  const chosen = useChosen(number);
  const some = useChosenCount() > 0;
  return (
    <span className={clsx("flex", !some && quiet, className)}>
      <Checkbox
        aria-label={t("choose", { number: String(number) })}
        checked={chosen}
        onChange={({ nativeEvent }) => {
          const shift = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
          const before = selection.get();
          selection.set(shift ? extended(before, shownList.get().numbers, number) : toggled(before, number));
        }}
      />
    </span>
  );
}

/** Chooses all that is shown, or none of it. */
export function SelectShown() {
  const t = useTranslations("bulk");
  const list = useObserved(shownList, (value) => value);
  const share = useObserved(selection, (value) => shareOf(value, list.numbers));
  return (
    <Checkbox
      aria-label={t("choosePage")}
      checked={share === "all"}
      mixed={share === "some"}
      onChange={() => {
        const change = share === "all" ? withoutAny : withAll;
        selection.set(change(selection.get(), list.numbers));
      }}
    />
  );
}
