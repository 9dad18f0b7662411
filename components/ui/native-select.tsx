import { ChevronDown } from "@/components/ui/icons/everyday";
import type { ComponentProps } from "react";
import { Field, fieldFrame, type FieldProps } from "./field";

type Props = FieldProps & Omit<ComponentProps<"select">, "id" | "className" | "size">;

/** The system's own list, for forms on a phone; takes `<option>` children. */
export function NativeSelect(props: Props) {
  const { label, labelEnd, labelHidden, hint, error, id, size, className, children, ...select } = props;
  return (
    <Field {...{ label, labelEnd, labelHidden, hint, error, id, size, className }}>
      {(control) => (
        <span className={`relative ${fieldFrame(size)}`}>
          <select
            {...select}
            {...control}
            className={`absolute inset-0 w-full appearance-none rounded-[inherit] bg-transparent pr-8 outline-none ${size === "lg" ? "pl-3.5" : "pl-2.5"}`}
          >
            {children}
          </select>
          <ChevronDown size={15} className="pointer-events-none ml-auto" aria-hidden />
        </span>
      )}
    </Field>
  );
}
