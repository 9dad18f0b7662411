"use client";

import { useAddress } from "../use-address";

/** A day that narrows the log; its word stands beside it. */
export function DayField({ name, label }: { name: "from" | "to"; label: string }) {
  const { value, go } = useAddress();
  const day = value(name) ?? "";
  return (
    <label className="inline-flex h-sm items-center gap-1.5 rounded-full bg-surface pr-2 pl-2.5 text-sm text-ink-2 inset-ring inset-ring-line-strong outline-focus has-focus-visible:outline-2 pointer-coarse:h-lg">
      {label}
      <input
        key={day}
        type="date"
        defaultValue={day}
        min="2000-01-01"
        max="2199-12-31"
        className="bg-transparent text-ink outline-none"
        onChange={(event) => {
          // While a year is typed its first digits are a date too.
          const next = event.currentTarget.value;
          if (next === "" || next >= "2000") go({ [name]: next });
        }}
      />
    </label>
  );
}
