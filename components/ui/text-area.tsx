import clsx from "clsx";
import type { ComponentProps } from "react";
import { Field, type FieldProps, type FieldSize } from "./field";

type Props = FieldProps &
  Omit<ComponentProps<"textarea">, "id" | "className" | "children"> & {
    /** The height it grows to, in lines, before it scrolls. */
    maxRows?: number | undefined;
  };

const areaClass = (size: FieldSize) =>
  clsx(
    "block field-sizing-content w-full resize-none bg-field text-ink inset-ring inset-ring-line-control outline-focus",
    "focus-visible:outline-2 focus-visible:-outline-offset-1",
    "aria-invalid:inset-ring-[1.5px] aria-invalid:inset-ring-danger",
    "disabled:bg-sunken disabled:text-ink-disabled disabled:inset-ring-line",
    size === "lg" ? "rounded-[12px] px-3.5 py-3 text-md" : "rounded-md px-3 py-2 text-base pointer-coarse:text-md",
  );

/** A text of several lines that grows with what is typed. */
export function TextArea(props: Props) {
  const {
    label,
    labelEnd,
    labelHidden,
    hint,
    error,
    id,
    size = "md",
    className,
    rows = 3,
    maxRows = 14,
    ...area
  } = props;
  return (
    <Field {...{ label, labelEnd, labelHidden, hint, error, id, size, className }}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          rows={rows}
          className={areaClass(size)}
          style={{ minHeight: `calc(${String(rows)}lh + 1.5rem)`, maxHeight: `calc(${String(maxRows)}lh + 1.5rem)` }}
        />
      )}
    </Field>
  );
}
