"use client";

import { Select as BaseSelect } from "@base-ui/react/select";
import clsx from "clsx";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Field, fieldFrame, type ControlProps, type FieldProps, type FieldSize } from "./field";
import { floatingSheet, menuLine, menuScroll } from "./menu-surface";

export type SelectOption<V extends string> = {
  value: V;
  label: string;
  icon?: ReactNode;
  description?: ReactNode;
  disabled?: boolean | undefined;
};

type ListProps<V extends string> = {
  options: readonly SelectOption<V>[];
  value?: V | null | undefined;
  defaultValue?: V | null | undefined;
  onValueChange?: ((value: V) => void) | undefined;
  name?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
};

/** One choice from a list, with drawings and second lines; on a phone prefer `NativeSelect`. */
export function Select<V extends string>(props: FieldProps & ListProps<V>) {
  const { label, labelEnd, labelHidden, hint, error, id, size, className, ...list } = props;
  return (
    <Field {...{ label, labelEnd, labelHidden, hint, error, id, size, className }}>
      {(control) => <SelectControl {...list} control={control} size={size} />}
    </Field>
  );
}

type ControlledProps<V extends string> = ListProps<V> & { control: ControlProps; size: FieldSize | undefined };

function SelectControl<V extends string>({ control, size, options, placeholder, ...select }: ControlledProps<V>) {
  const { value, defaultValue, onValueChange, name, disabled = false, required = false } = select;
  return (
    <BaseSelect.Root
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      {...(value === undefined ? { defaultValue: defaultValue ?? null } : { value })}
      onValueChange={(next: V | null) => {
        if (next !== null) onValueChange?.(next);
      }}
      {...(name === undefined ? {} : { name })}
      id={control.id}
      disabled={disabled}
      required={required}
      modal={false}
    >
      <BaseSelect.Trigger
        aria-describedby={control["aria-describedby"]}
        aria-invalid={control["aria-invalid"]}
        className={clsx(
          fieldFrame(size),
          "text-left focus-visible:outline-2 focus-visible:-outline-offset-1 aria-invalid:inset-ring-[1.5px] aria-invalid:inset-ring-danger data-disabled:bg-sunken data-disabled:text-ink-disabled",
        )}
      >
        <BaseSelect.Value placeholder={placeholder} className="min-w-0 flex-1 truncate data-placeholder:text-ink-3" />
        <ChevronDown size={15} aria-hidden />
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner
          alignItemWithTrigger={false}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <BaseSelect.Popup className={clsx(floatingSheet, menuScroll, "min-w-(--anchor-width)")}>
            <BaseSelect.List>
              {options.map((option) => (
                <SelectLine key={option.value} option={option} />
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}

function SelectLine<V extends string>({ option }: { option: SelectOption<V> }) {
  return (
    <BaseSelect.Item value={option.value} disabled={option.disabled ?? false} className={menuLine}>
      {option.icon}
      <span className={clsx("min-w-0 flex-1", option.description ? "py-1.25" : null)}>
        <BaseSelect.ItemText className="block truncate">{option.label}</BaseSelect.ItemText>
        {option.description ? <span className="block text-xs text-ink-3">{option.description}</span> : null}
      </span>
      <span className="w-4">
        <BaseSelect.ItemIndicator>
          <Check size={16} className="text-accent-text" aria-hidden />
        </BaseSelect.ItemIndicator>
      </span>
    </BaseSelect.Item>
  );
}
