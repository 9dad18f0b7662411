"use client";

import { Combobox as BaseCombobox } from "@base-ui/react/combobox";
import clsx from "clsx";
import { ChevronDown, X } from "lucide-react";
import { useState } from "react";
import { createValue, type Choice, type CreateLine } from "./choice";
import { ChoiceList } from "./choice-list";
import { Field, bareInput, fieldFrame, type FieldProps } from "./field";
import { floatingSheet } from "./menu-surface";
import { matchesQuery } from "./text-match";

type Props = FieldProps & {
  choices: readonly Choice[];
  value: Choice | null;
  onValueChange: (value: Choice | null) => void;
  /** The choices follow what is typed, from elsewhere: nothing is filtered here. */
  onQueryChange?: ((query: string) => void) | undefined;
  create?: CreateLine | undefined;
  emptyText: string;
  loadingText?: string | undefined;
  openLabel: string;
  clearLabel?: string | undefined;
  /** The chosen value, sent with a form. */
  name?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
};

/** A field that searches as one types; its last line may create or invite. */
export function Combobox(props: Props) {
  const { label, labelEnd, labelHidden, hint, error, id, size, className, ...list } = props;
  const { choices, value, onValueChange, onQueryChange, create, emptyText, loadingText, openLabel, clearLabel } = list;
  const [query, setQuery] = useState("");
  const typed = query.trim();
  const shown: Choice[] = [
    ...choices.filter(
      (choice) =>
        onQueryChange || typed === value?.label || matchesQuery(`${choice.label} ${choice.description ?? ""}`, typed),
    ),
    ...(create && typed && typed !== value?.label
      ? [{ value: createValue, label: create.label(typed), icon: create.icon }]
      : []),
  ];
  return (
    <Field {...{ label, labelEnd, labelHidden, hint, error, id, size, className }}>
      {(control) => (
        <BaseCombobox.Root<Choice>
          items={shown}
          filter={null}
          value={value}
          isItemEqualToValue={(a, b) => a.value === b.value}
          onValueChange={(next) => {
            if (next?.value === createValue) create?.onCreate(typed);
            else onValueChange(next);
          }}
          onInputValueChange={(next) => {
            setQuery(next);
            onQueryChange?.(next);
          }}
          autoHighlight
          disabled={list.disabled ?? false}
        >
          <BaseCombobox.InputGroup className={clsx(fieldFrame(size), "pr-1!")}>
            <BaseCombobox.Input {...control} placeholder={list.placeholder} className={bareInput} />
            {clearLabel ? (
              <BaseCombobox.Clear
                aria-label={clearLabel}
                className="touch-target grid size-6 place-items-center rounded-sm text-ink-3 hover:bg-hover"
              >
                <X size={14} aria-hidden />
              </BaseCombobox.Clear>
            ) : null}
            <BaseCombobox.Trigger
              aria-label={openLabel}
              className="grid size-6 place-items-center rounded-sm text-ink-3 hover:bg-hover"
            >
              <ChevronDown size={15} aria-hidden />
            </BaseCombobox.Trigger>
          </BaseCombobox.InputGroup>
          {list.name ? <input type="hidden" name={list.name} value={value?.value ?? ""} /> : null}
          <BaseCombobox.Portal>
            <BaseCombobox.Positioner sideOffset={4} collisionPadding={8} className="z-50 outline-none">
              <BaseCombobox.Popup className={clsx(floatingSheet, "w-(--anchor-width)")}>
                <ChoiceList query={typed} emptyText={emptyText} loadingText={loadingText} />
              </BaseCombobox.Popup>
            </BaseCombobox.Positioner>
          </BaseCombobox.Portal>
        </BaseCombobox.Root>
      )}
    </Field>
  );
}
