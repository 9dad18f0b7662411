"use client";

import { Combobox as BaseCombobox } from "@base-ui/react/combobox";
import clsx from "clsx";
import { Check } from "@/components/ui/icons/everyday";
import { createValue, type Choice } from "./choice";
import { MatchedText } from "./matched-text";
import { menuLine, menuScroll } from "./menu-surface";

type Props = { query: string; emptyText: string; loadingText?: string | undefined };

/** The lines of a combobox or a picker, matched letters in bold. */
export function ChoiceList({ query, emptyText, loadingText }: Props) {
  return (
    <>
      <BaseCombobox.Status className="sr-only">{loadingText}</BaseCombobox.Status>
      <BaseCombobox.Empty className="px-3 py-2 text-sm text-ink-3 empty:p-0">
        {loadingText ?? emptyText}
      </BaseCombobox.Empty>
      <BaseCombobox.List className={clsx(menuScroll, "data-empty:p-0")}>
        {(choice: Choice) => (
          <BaseCombobox.Item key={choice.value} value={choice} disabled={choice.disabled ?? false} className={menuLine}>
            {choice.icon}
            <span className="line-clamp-2 min-w-0 flex-1 py-1 wrap-anywhere" title={choice.label}>
              {choice.value === createValue ? choice.label : <MatchedText text={choice.label} query={query} />}
              {choice.description ? <span className="ml-2 text-xs text-ink-3">{choice.description}</span> : null}
            </span>
            {choice.end ? <span className="shrink-0 text-xs text-ink-3">{choice.end}</span> : null}
            <BaseCombobox.ItemIndicator>
              <Check size={16} className="text-accent-text" aria-hidden />
            </BaseCombobox.ItemIndicator>
          </BaseCombobox.Item>
        )}
      </BaseCombobox.List>
    </>
  );
}
