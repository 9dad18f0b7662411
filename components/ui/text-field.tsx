import type { ComponentProps, ReactNode } from "react";
import { Field, bareInput, fieldFrame, type FieldProps } from "./field";

export type TextFieldProps = FieldProps &
  Omit<ComponentProps<"input">, "size" | "id" | "className" | "children"> & {
    /** A drawing before the text. */
    icon?: ReactNode;
    /** A button or a key after the text. */
    trailing?: ReactNode;
    /** A lighter edge, for a search in a bar. */
    quiet?: boolean | undefined;
  };

/** A one-line field with its label, hint and error. */
export function TextField(props: TextFieldProps) {
  const { label, labelEnd, labelHidden, hint, error, id, size, className, icon, trailing, quiet, ...input } = props;
  return (
    <Field {...{ label, labelEnd, labelHidden, hint, error, id, size, className }}>
      {(control) => (
        <span className={fieldFrame(size, quiet)}>
          {icon}
          <input type="text" {...input} {...control} className={bareInput} />
          {trailing}
        </span>
      )}
    </Field>
  );
}
