"use client";

import { Plus } from "@/components/ui/icons/everyday";
import { useRouter } from "next/navigation";
import { useEffect, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { NEW_TICKET_KEY } from "./new-ticket-key";

const href = "/tickets/new";

const busy = (target: EventTarget | null) =>
  (target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null) ||
  document.querySelector("[role=menu], [role=listbox], [aria-modal=true]") !== null;

/** « Nouveau ticket », and its key. */
export function NewTicketButton({ children }: { children: ReactNode }) {
  const router = useRouter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== NEW_TICKET_KEY || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || busy(event.target)) return;
      event.preventDefault();
      router.push(href);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [router]);
  return (
    <Button
      variant="primary"
      href={href}
      icon={<Plus size={16} />}
      kbd={NEW_TICKET_KEY.toUpperCase()}
      aria-keyshortcuts={NEW_TICKET_KEY}
    >
      {children}
    </Button>
  );
}
