import clsx from "clsx";
import { useId, type ReactNode } from "react";
import { FieldError } from "./field";

export type RadioOption<V extends string> = {
  value: V;
  label: ReactNode;
  description?: ReactNode;
  icon?: ReactNode;
  end?: ReactNode;
  disabled?: boolean | undefined;
};

type Props<V extends string> = {
  legend: ReactNode;
  legendHidden?: boolean | undefined;
  name: string;
  options: readonly RadioOption<V>[];
  value?: V | undefined;
  defaultValue?: V | undefined;
  onValueChange?: ((value: V) => void) | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  /** Rows of one sheet (56 px, for learners) or a plain list. */
  look?: "rows" | "plain" | undefined;
  required?: boolean | undefined;
  className?: string | undefined;
};

const radio =
  "size-5 shrink-0 appearance-none rounded-full bg-raised inset-ring-[1.5px] inset-ring-line-control checked:inset-ring-6 checked:inset-ring-accent disabled:bg-sunken";

const looks = {
  rows: {
    list: "divide-y divide-line overflow-hidden rounded-[12px] bg-surface shadow-card",
    row: "flex min-h-14 items-center gap-3 px-3.5 py-2 has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 outline-focus [&_input]:outline-none",
    text: "text-md leading-5 font-medium",
  },
  plain: {
    list: "grid gap-1",
    row: "flex min-h-8 items-center gap-2.5 pointer-coarse:min-h-11",
    text: "",
  },
} as const;

/** One choice among a few, all in view. */
export function RadioGroup<V extends string>(props: Props<V>) {
  const { legend, legendHidden, options, hint, error, look = "plain", className, ...group } = props;
  const id = useId();
  const described = [error ? `${id}-error` : null, hint ? `${id}-hint` : null]
    .filter((part) => part !== null)
    .join(" ");
  return (
    <fieldset className={clsx("min-w-0", className)} aria-describedby={described || undefined}>
      <legend className={clsx("mb-1.5 font-medium", look === "rows" && "text-md", legendHidden && "sr-only")}>
        {legend}
      </legend>
      <div className={looks[look].list}>
        {options.map((option) => (
          <RadioRow key={option.value} option={option} look={look} {...group} />
        ))}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-ink-3">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}

type RowProps<V extends string> = Pick<Props<V>, "name" | "value" | "defaultValue" | "onValueChange" | "required"> & {
  option: RadioOption<V>;
  look: keyof typeof looks;
};

function RadioRow<V extends string>({ option, look, name, value, defaultValue, onValueChange, required }: RowProps<V>) {
  const chosen =
    value === undefined ? { defaultChecked: defaultValue === option.value } : { checked: value === option.value };
  return (
    <label className={clsx(looks[look].row, option.disabled && "text-ink-disabled")}>
      <input
        type="radio"
        name={name}
        value={option.value}
        disabled={option.disabled}
        required={required}
        className={radio}
        onChange={
          onValueChange
            ? () => {
                onValueChange(option.value);
              }
            : undefined
        }
        {...chosen}
      />
      {option.icon}
      <span className="min-w-0 flex-1">
        <span className={clsx("block", looks[look].text)}>{option.label}</span>
        {option.description ? <span className="block text-sm text-ink-2">{option.description}</span> : null}
      </span>
      {option.end ? <span className="text-sm text-ink-3">{option.end}</span> : null}
    </label>
  );
}
