"use client";

import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { currentHref } from "./current-entry";
import type { NavEntry } from "./nav-list";

/** The learner's pages, along the top of a wide screen; on a phone they are in the account menu. */
export function LearnerNav({ entries, label }: { entries: readonly NavEntry[]; label: string }) {
  const pathname = usePathname();
  const search = useSearchParams();
  const current = currentHref(entries, pathname, new URLSearchParams(search));
  useEffect(() => {
    for (const open of document.querySelectorAll<HTMLElement>("[popover=auto]:popover-open")) open.hidePopover();
  }, [pathname, search]);
  return (
    <nav aria-label={label} className="ml-6 hidden sm:block">
      <ul className="flex items-center gap-1">
        {entries.map((entry) => (
          <li key={entry.href}>
            <Link
              href={entry.href}
              aria-current={entry.href === current ? "page" : undefined}
              className={clsx(
                "flex h-11 items-center gap-2 rounded-md px-3 text-base whitespace-nowrap hover:text-ink",
                entry.href === current ? "font-medium text-ink" : "text-ink-2",
              )}
            >
              {entry.label}
              {entry.count}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
