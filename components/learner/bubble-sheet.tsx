import clsx from "clsx";
import type { ReactNode } from "react";

type LookProps = { look: "mine" | "theirs" | "unsent"; children: ReactNode; className?: string | undefined };

const looks = {
  mine: "rounded-br-[5px] bg-accent-soft inset-ring inset-ring-accent-line [--ground:var(--color-accent-soft)]",
  theirs: "rounded-bl-[5px] bg-surface shadow-card [--ground:var(--color-surface)]",
  unsent: "rounded-br-[5px] border border-dashed border-danger",
} as const;

/** The sheet of a message: petrol for one's own, paper for theirs, dashed red for what didn't leave. */
export function BubbleSheet({ look, children, className }: LookProps) {
  return (
    <div className={clsx("max-w-full min-w-0 rounded-[16px] px-3.5 py-2.5 leading-5.75", looks[look], className)}>
      {children}
    </div>
  );
}
