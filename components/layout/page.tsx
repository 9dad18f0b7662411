import clsx from "clsx";
import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  /** On paper: tables, tickets, forms. Otherwise on the canvas, as the board. */
  sheet?: boolean | undefined;
  className?: string | undefined;
};

/** The whole of a staff page, on its ground. */
export function Page({ children, sheet, className }: Props) {
  return (
    <div
      className={clsx(
        "flex min-h-full min-w-0 flex-1 flex-col",
        sheet && "bg-surface [--ground:var(--color-surface)]",
        className,
      )}
    >
      {children}
    </div>
  );
}
