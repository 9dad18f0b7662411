"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";

type Props = ComponentProps<"button"> & { icon: ReactNode; kbd?: string | undefined; children: ReactNode };

/** A button on the dark ground of the bar; on a phone its word stands under its drawing. */
export function BarButton({ icon, kbd, children, className, ...button }: Props) {
  return (
    <button
      type="button"
      {...button}
      aria-keyshortcuts={kbd}
      className={clsx(
        "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium kbd-inherit",
        "h-8 px-2.5 max-md:h-12 max-md:min-w-14 max-md:flex-1 max-md:flex-col max-md:gap-0.5 max-md:px-1 max-md:text-xs",
        "-outline-offset-2! outline-inverse-accent! hover:bg-on-inverse/14 data-popup-open:bg-on-inverse/14",
        "disabled:opacity-50 disabled:hover:bg-transparent",
        className,
      )}
    >
      {icon}
      {children}
      {kbd ? <Kbd className="max-md:hidden">{kbd}</Kbd> : null}
    </button>
  );
}
