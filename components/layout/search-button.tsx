import { Search } from "@/components/ui/icons/staff";
import type { ComponentProps } from "react";
import { Kbd } from "@/components/ui/kbd";

type Props = Omit<ComponentProps<"button">, "children" | "className"> & { label: string; kbd: string };

/** Looks like a field, opens the palette. */
export function SearchButton({ label, kbd, ...button }: Props) {
  return (
    <button
      type="button"
      {...button}
      className="flex h-8 w-full items-center gap-2 rounded-md bg-surface px-2.5 text-left text-ink-3 inset-ring inset-ring-line-strong hover:tint-hover pointer-coarse:h-11"
    >
      <Search size={15} aria-hidden />
      <span className="flex-1">{label}</span>
      <Kbd>{kbd}</Kbd>
    </button>
  );
}
