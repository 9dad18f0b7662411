import clsx from "clsx";
import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  icon?: ReactNode;
  size?: "sm" | "md" | undefined;
  /** Ground and text colours, for example `bg-status-new-soft text-status-new-text`. */
  className?: string | undefined;
};

/** A word on a soft ground, with its drawing. */
export function Badge({
  children,
  icon,
  size = "md",
  className = "bg-status-closed-soft text-status-closed-text",
}: Props) {
  return (
    <span
      className={clsx(
        "inline-flex shrink-0 items-center rounded-full font-medium whitespace-nowrap",
        size === "sm" ? "h-5 gap-1 pr-2 text-xs" : "h-6 gap-1.25 pr-2.25 text-sm",
        icon ? (size === "sm" ? "pl-1" : "pl-1.5") : size === "sm" ? "pl-2" : "pl-2.25",
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
