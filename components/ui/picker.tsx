"use client";

import { Combobox as BaseCombobox } from "@base-ui/react/combobox";
import clsx from "clsx";
import { Search } from "@/components/ui/icons/staff";
import { useState, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import { createValue, shownChoices, type Choice, type CreateLine } from "./choice";
import { ChoiceList } from "./choice-list";
import { floatingSheet } from "./menu-surface";
import { useAsleep } from "./use-asleep";
import { useBackCloses } from "./use-back-closes";

type Shared = {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Name of the search: « Chercher une personne ». */
  searchLabel: string;
  choices: readonly Choice[];
  onQueryChange?: ((query: string) => void) | undefined;
  create?: CreateLine | undefined;
  emptyText: string;
  loadingText?: string | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  align?: "start" | "center" | "end" | undefined;
  /** A word under the list. */
  footer?: ReactNode;
};

type One = Shared & { multiple?: false | undefined; value: string | null; onValueChange: (value: string) => void };
type Many = Shared & { multiple: true; value: readonly string[]; onValueChange: (value: string[]) => void };
export type PickerProps = One | Many;

/** What the list holds as chosen, and what a choice does. */
function pickerSelection(props: PickerProps, typed: string) {
  const chosen = (value: string) => props.choices.find((choice) => choice.value === value);
  if (props.multiple) {
    // A remote search may not list all that is chosen: what is out of sight stays chosen.
    const outside = props.value.filter((value) => chosen(value) === undefined);
    return {
      multiple: true,
      value: props.value.map(chosen).filter((choice) => choice !== undefined),
      onValueChange: (next: Choice[]) => {
        if (next.some((choice) => choice.value === createValue)) props.create?.onCreate(typed);
        else props.onValueChange([...outside, ...next.map((choice) => choice.value)]);
      },
    };
  }
  return {
    multiple: false,
    value: (props.value === null ? null : chosen(props.value)) ?? null,
    onValueChange: (next: Choice | null) => {
      if (next?.value === createValue) props.create?.onCreate(typed);
      else if (next) props.onValueChange(next.value);
    },
  };
}

type TriggerKey = KeyboardEvent & { preventBaseUIHandler: () => void };

/** A letter on the closed button is a page's shortcut; it must not change the value unseen. */
function withoutTypeahead(event: TriggerKey) {
  if (event.key.length === 1 && event.key !== " ") event.preventBaseUIHandler();
}

/** A searched list that opens from a button: pick one, or several. */
export function Picker(props: PickerProps) {
  const [query, setQuery] = useState("");
  const typed = query.trim();
  const { trigger, searchLabel, emptyText, loadingText, align = "start", footer, open, onOpenChange } = props;
  const { asleep, shown, change, alone } = useAsleep({ open, onOpenChange });
  const setOpen = (next: boolean) => {
    if (!next) setQuery("");
    change(next);
  };
  useBackCloses(shown, () => {
    setOpen(false);
  });
  if (asleep) return alone(trigger);
  return (
    <BaseCombobox.Root<Choice, boolean>
      items={shownChoices(props, typed)}
      filter={null}
      isItemEqualToValue={(a, b) => a.value === b.value}
      {...(pickerSelection(props, typed) as object)}
      open={shown}
      onOpenChange={(next) => {
        setOpen(next);
      }}
      onInputValueChange={(next) => {
        setQuery(next);
        props.onQueryChange?.(next);
      }}
      autoHighlight
    >
      {/* A button keeps the name of its content; a combobox would need another label. */}
      <BaseCombobox.Trigger render={trigger} role="button" onKeyDown={withoutTypeahead} />
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <BaseCombobox.Popup aria-label={searchLabel} className={clsx(floatingSheet, "w-72 max-w-[calc(100vw-1rem)]")}>
            <div className="flex h-10 items-center gap-2 border-b border-line px-3 pointer-coarse:h-12">
              <Search size={15} className="text-ink-3" aria-hidden />
              <BaseCombobox.Input
                aria-label={searchLabel}
                placeholder={searchLabel}
                className="min-w-0 flex-1 self-stretch bg-transparent outline-none pointer-coarse:text-md"
              />
            </div>
            <ChoiceList query={typed} emptyText={emptyText} loadingText={loadingText} />
            {footer ? <p className="border-t border-line px-3 py-2 text-xs text-ink-3">{footer}</p> : null}
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  );
}
