"use client";

import clsx from "clsx";
import type { ReactNode } from "react";

export type Segment<V extends string> = { value: V; label: ReactNode; icon?: ReactNode };

type Props<V extends string> = {
  label: string;
  name: string;
  segments: readonly Segment<V>[];
  value: V;
  onValueChange: (value: V) => void;
  /** On kraft, beside a note. */
  note?: boolean | undefined;
  className?: string | undefined;
};

/** Two to four choices side by side, one of them pressed. */
export function Segmented<V extends string>({
  label,
  name,
  segments,
  value,
  onValueChange,
  note,
  className,
}: Props<V>) {
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={clsx("inline-flex shrink-0 rounded-[9px] p-0.5", note ? "bg-note-line/35" : "bg-sunken", className)}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={clsx(
            "inline-flex h-6.5 items-center gap-1.25 rounded-[7px] px-2.5 text-sm whitespace-nowrap select-none pointer-coarse:h-10",
            "outline-focus has-focus-visible:outline-2",
            segment.value === value ? "bg-raised font-medium text-ink shadow-card" : "text-ink-2 hover:text-ink",
          )}
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => {
              onValueChange(segment.value);
            }}
            className="sr-only"
          />
          {segment.icon}
          {segment.label}
        </label>
      ))}
    </div>
  );
}
