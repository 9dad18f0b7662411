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
        "flex min-w-0 flex-col",
        // Paper is as long as what stands on it.
        sheet ? "flex-[1_0_auto] bg-surface [--ground:var(--color-surface)]" : "min-h-full flex-1",
        className,
      )}
    >
      {children}
    </div>
  );
}
