"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition } from "react";

/** The present address, and a way to the same page with other parameters; null takes one away. Always back to the first rows. */
export function useAddress() {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [pending, startTransition] = useTransition();
  const go = (changes: Readonly<Record<string, string | null>>, how: "push" | "replace" = "push") => {
    const next = new URLSearchParams(search);
    next.delete("cursor");
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === "") next.delete(name);
      else next.set(name, value);
    }
    const query = next.toString();
    startTransition(() => {
      router[how](query === "" ? pathname : `${pathname}?${query}`, { scroll: false });
    });
  };
  return { value: (name: string) => search.get(name), go, pending };
}
