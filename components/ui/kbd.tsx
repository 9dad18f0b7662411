import clsx from "clsx";
import type { ReactNode } from "react";

type Props = { children: ReactNode; className?: string | undefined };

/** A key, shown beside the action it starts; hidden where there is no keyboard and from screen readers. */
export function Kbd({ children, className }: Props) {
  return (
    <kbd
      aria-hidden
      className={clsx(
        "inline-grid h-4.5 min-w-4.5 place-items-center rounded-xs px-1 font-sans text-2xs leading-none font-medium whitespace-nowrap",
        "bg-surface text-ink-3 inset-ring inset-ring-line-strong pointer-coarse:hidden",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
