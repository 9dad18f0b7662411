"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";

const name = "peek";

function address(number: number | null): string {
  const url = new URL(window.location.href);
  if (number === null) url.searchParams.delete(name);
  else url.searchParams.set(name, String(number));
  return `${url.pathname}${url.search.replaceAll("%2C", ",")}`;
}

/** Which ticket the side panel shows; the address says it, so that going back closes it. */
export function usePeek() {
  const asked = useSearchParams().get(name) ?? "";
  const number = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
  const turn = useMemo(() => {
    const opened = () => (window.history.state as { peeked?: boolean } | null)?.peeked === true;
    return {
      open: (next: number) => {
        if (new URL(window.location.href).searchParams.has(name)) {
          window.history.replaceState({ peeked: opened() }, "", address(next));
        } else window.history.pushState({ peeked: true }, "", address(next));
      },
      close: () => {
        if (opened()) window.history.back();
        else window.history.replaceState(null, "", address(null));
      },
    };
  }, []);
  return { number, ...turn };
}
