"use client";

import { Combobox as BaseCombobox } from "@base-ui/react/combobox";
import clsx from "clsx";
import { ChevronDown, X } from "@/components/ui/icons/everyday";
import { useState } from "react";
import { createValue, shownChoices, type Choice, type CreateLine } from "./choice";
import { ChoiceList } from "./choice-list";
import { Field, bareInput, fieldFrame, type ControlProps, type FieldProps, type FieldSize } from "./field";
import { floatingSheet } from "./menu-surface";

type ListProps = {
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
export function Combobox(props: FieldProps & ListProps) {
  const { label, labelEnd, labelHidden, hint, error, id, size, className, ...list } = props;
  return (
    <Field {...{ label, labelEnd, labelHidden, hint, error, id, size, className }}>
      {(control) => <ComboboxControl {...list} control={control} size={size} />}
    </Field>
  );
}

type ControlledProps = ListProps & { control: ControlProps; size: FieldSize | undefined };

function ComboboxControl({ control, size, ...list }: ControlledProps) {
  const { value, onValueChange, onQueryChange, create } = list;
  const [query, setQuery] = useState("");
  const typed = query.trim() === value?.label ? "" : query.trim();
  return (
    <BaseCombobox.Root<Choice>
      items={shownChoices(list, typed)}
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
        {list.clearLabel ? (
          <BaseCombobox.Clear aria-label={list.clearLabel} className={smallButton}>
            <X size={14} aria-hidden />
          </BaseCombobox.Clear>
        ) : null}
        <BaseCombobox.Trigger aria-label={list.openLabel} className={smallButton}>
          <ChevronDown size={15} aria-hidden />
        </BaseCombobox.Trigger>
      </BaseCombobox.InputGroup>
      {list.name ? <input type="hidden" name={list.name} value={value?.value ?? ""} /> : null}
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <BaseCombobox.Popup className={clsx(floatingSheet, "w-(--anchor-width)")}>
            <ChoiceList query={typed} emptyText={list.emptyText} loadingText={list.loadingText} />
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  );
}

const smallButton = "grid size-6 place-items-center rounded-sm text-ink-3 hover:bg-hover pointer-coarse:size-9";
