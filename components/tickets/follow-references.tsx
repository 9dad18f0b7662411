"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Leads to a ticket that a text names without loading the page anew: such a link is written by the server, not drawn by us. */
export function FollowReferences() {
  const router = useRouter();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      const link = event.target instanceof Element ? event.target.closest("a.reference") : null;
      const address = link?.getAttribute("href");
      if (event.defaultPrevented || !plain || !address?.startsWith("/tickets/")) return;
      event.preventDefault();
      router.push(address);
    };
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("click", onClick);
    };
  }, [router]);
  return null;
}
