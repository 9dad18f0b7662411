"use client";

import clsx from "clsx";
import { ChevronDown, ChevronRight } from "@/components/ui/icons/everyday";
import { createContext, use, type ComponentProps, type ReactNode } from "react";

const RoomyContext = createContext(false);
/** Wraps properties that are touched with a finger: a sheet's rows, 48 px high. */
export const RoomyProperties = RoomyContext.Provider;

/** True where the properties are a phone's rows. */
export function useRoomy(): boolean {
  return use(RoomyContext);
}

/** A property's name and its value. */
export function PropertyRow({ name, children }: { name: string; children: ReactNode }) {
  const roomy = useRoomy();
  return (
    <div
      className={clsx(
        "relative grid items-center",
        roomy
          ? "min-h-12 grid-cols-[116px_minmax(0,1fr)] border-t border-line first:border-t-0"
          : "min-h-8.5 grid-cols-[96px_minmax(0,1fr)]",
      )}
    >
      <dt
        className={clsx(
          "flex items-center self-start text-ink-3",
          roomy ? "min-h-12 text-[15px]" : "min-h-8.5 text-sm",
        )}
      >
        {name}
      </dt>
      <dd className="flex min-w-0 items-center gap-x-1">{children}</dd>
    </div>
  );
}

type ButtonProps = ComponentProps<"button"> & {
  /** Its whole name: « Changer : Statut ». */
  tip: string;
  /** The key that opens it. */
  tipKey?: string | undefined;
  quiet?: boolean | undefined;
};

/** A value that opens its menu; in a sheet, the whole row does. */
export function PropertyButton({ tip, tipKey, quiet, children, className, ...button }: ButtonProps) {
  const roomy = useRoomy();
  return (
    <button
      type="button"
      {...button}
      data-tip={roomy ? undefined : tip}
      data-tip-kbd={roomy ? undefined : tipKey}
      aria-keyshortcuts={tipKey}
      className={clsx(
        "group/value flex max-w-full min-w-0 items-center gap-1.75 rounded-sm text-left whitespace-nowrap transition-colors duration-fast ease-out",
        roomy
          ? "min-h-12 w-full text-md after:absolute after:inset-0"
          : "-ml-2 min-h-7 px-2 hover:bg-hover data-popup-open:bg-hover pointer-coarse:min-h-11",
        quiet && "text-ink-3",
        className,
      )}
    >
      <span className="sr-only">{tip}</span>
      {children}
      {roomy ? (
        <ChevronRight size={18} className="ml-auto shrink-0 text-ink-3" aria-hidden />
      ) : (
        <ChevronDown
          size={13}
          aria-hidden
          className="shrink-0 text-ink-3 opacity-0 group-hover/value:opacity-100 group-focus-visible/value:opacity-100 group-data-popup-open/value:opacity-100"
        />
      )}
    </button>
  );
}

/** A value that this reader only reads. */
export function PropertyValue({ children }: { children: ReactNode }) {
  const roomy = useRoomy();
  return (
    <span className={clsx("flex min-h-7 min-w-0 items-center gap-1.75 whitespace-nowrap", roomy && "min-h-12 text-md")}>
      {children}
    </span>
  );
}
