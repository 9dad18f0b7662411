import clsx from "clsx";
import { ArrowLeft } from "@/components/ui/icons/everyday";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";

type TopProps = { backHref: string; backLabel: string; children?: ReactNode; actions?: ReactNode };

/** The bar of a page below another: back, where one is, what else; on a phone it takes the place of the shell's bar. */
export function LearnerTop({ backHref, backLabel, children, actions }: TopProps) {
  return (
    <div data-own-top className="flex h-14 shrink-0 items-center gap-2 pr-2 pl-1 text-[15px] sm:-ml-2 sm:pt-2">
      <IconButton href={backHref} label={backLabel} icon={<ArrowLeft size={22} />} size="lg" />
      <div className="min-w-0 flex-1">{children}</div>
      {actions}
    </div>
  );
}

type BodyProps = { children: ReactNode; className?: string | undefined };

/** The column of a learner's page, with its gutters. */
export function LearnerBody({ children, className }: BodyProps) {
  return <div className={clsx("flex flex-1 flex-col px-4 pt-1 pb-5 sm:pt-6 sm:pb-10", className)}>{children}</div>;
}

/** The main action, always at the bottom of the screen. */
export function LearnerFoot({ children, className }: BodyProps) {
  return (
    <div
      className={clsx(
        "sticky bottom-0 z-10 mt-auto border-t border-line bg-canvas px-4 pt-2.5 pb-[max(1.25rem,env(safe-area-inset-bottom))]",
        className,
      )}
    >
      {children}
    </div>
  );
}
