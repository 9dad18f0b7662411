import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "type" | "role" | "className" | "size" | "children"> & {
  label: ReactNode;
  description?: ReactNode;
  labelHidden?: boolean | undefined;
  className?: string | undefined;
};

/** On or off, saved at once. */
export function Switch({ label, description, labelHidden, className, ...input }: Props) {
  return (
    <label className={clsx("flex min-h-8 items-center gap-3 pointer-coarse:min-h-11", className)}>
      <span className={clsx("min-w-0 flex-1", labelHidden && "sr-only")}>
        <span className="block">{label}</span>
        {description ? <span className="block text-sm text-pretty text-ink-3">{description}</span> : null}
      </span>
      <input
        {...input}
        type="checkbox"
        role="switch"
        className={clsx(
          "relative h-5 w-8 shrink-0 appearance-none rounded-full bg-line-control transition-colors duration-fast checked:bg-accent disabled:bg-line-strong",
          "before:absolute before:top-0.5 before:left-0.5 before:size-4 before:rounded-full before:bg-raised before:transition-transform before:duration-fast checked:before:translate-x-3 checked:before:bg-on-accent",
          "forced-colors:appearance-auto",
        )}
      />
    </label>
  );
}
