"use client";

import clsx from "clsx";
import { Check } from "@/components/ui/icons/everyday";
import { Minus } from "@/components/ui/icons/occasional";
import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "type" | "className" | "size"> & {
  /** Some, but not all. */
  mixed?: boolean | undefined;
  size?: "md" | "lg" | undefined;
  className?: string | undefined;
} & ({ children: ReactNode } | { "aria-label": string } | { "aria-labelledby": string });

/** A checkbox, with its text beside it or a spoken name only. */
export function Checkbox({ mixed = false, size = "md", className, children, ...input }: Props) {
  const box = (
    <span
      className={clsx(
        "relative inline-grid shrink-0 place-items-center align-middle",
        size === "lg" ? "size-5" : "size-4",
        !children && className,
      )}
    >
      <input
        {...input}
        type="checkbox"
        ref={(node) => {
          if (node) node.indeterminate = mixed;
        }}
        className={clsx(
          "peer touch-target col-start-1 row-start-1 size-full appearance-none rounded-xs bg-raised inset-ring-[1.5px] inset-ring-line-control",
          "checked:bg-accent checked:inset-ring-0 indeterminate:bg-accent indeterminate:inset-ring-0",
          "disabled:bg-sunken disabled:inset-ring-line",
        )}
      />
      <Check
        size={12}
        className="pointer-events-none invisible z-1 col-start-1 row-start-1 stroke-3 text-on-accent peer-checked:visible peer-indeterminate:invisible"
        aria-hidden
      />
      <Minus
        size={12}
        className="pointer-events-none invisible z-1 col-start-1 row-start-1 stroke-3 text-on-accent peer-indeterminate:visible"
        aria-hidden
      />
    </span>
  );
  if (!children) return box;
  return (
    <label className={clsx("inline-flex min-h-8 items-center gap-2 pointer-coarse:min-h-11", className)}>
      {box}
      <span className="min-w-0">{children}</span>
    </label>
  );
}
