import clsx from "clsx";
import type { ReactNode } from "react";

type Props = { children: ReactNode; icon?: ReactNode; className?: string | undefined };

/** A small quiet label, for example what a list is about. */
export function Tag({ children, icon, className }: Props) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 shrink-0 items-center gap-1 rounded-xs bg-sunken px-1.75 text-xs font-medium whitespace-nowrap text-ink-2",
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
