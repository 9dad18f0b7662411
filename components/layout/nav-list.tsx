"use client";

import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";
import { currentHref } from "./current-entry";

export type NavEntry = {
  href: string;
  label: string;
  icon?: ReactNode;
  count?: ReactNode;
  /** The count in red. */
  alarming?: boolean | undefined;
  children?: readonly NavEntry[] | undefined;
};

export type NavSection = { id: string; label?: string | undefined; entries: readonly NavEntry[] };

/** The sidebar's entries, the current one marked; a folded sidebar closes when the page changes. */
export function NavList({ sections }: { sections: readonly NavSection[] }) {
  const pathname = usePathname();
  const search = useSearchParams();
  const root = useRef<HTMLDivElement>(null);
  const all = sections.flatMap((section) => section.entries.flatMap((entry) => [entry, ...(entry.children ?? [])]));
  const current = currentHref(all, pathname, new URLSearchParams(search));

  useEffect(() => {
    const folded = root.current?.closest<HTMLElement>("[popover]");
    if (folded?.matches(":popover-open")) folded.hidePopover();
  }, [pathname, search]);

  return (
    <div ref={root}>
      {sections.map((section) => (
        <div key={section.id}>
          {section.label ? <h2 className="px-2 pt-3.5 pb-1 text-xs font-medium text-ink-3">{section.label}</h2> : null}
          <ul className="grid gap-0.5">
            {section.entries.map((entry) => (
              <li key={entry.href}>
                <NavLine entry={entry} current={current} />
                {entry.children && entry.children.length > 0 ? (
                  <ul className="mt-0.5 grid gap-0.5">
                    {entry.children.map((child) => (
                      <li key={child.href}>
                        <NavLine entry={child} current={current} sub />
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

type LineProps = { entry: NavEntry; current: string | null; sub?: boolean | undefined };

function NavLine({ entry, current, sub = false }: LineProps) {
  const on = entry.href === current;
  return (
    <Link
      href={entry.href}
      aria-current={on ? "page" : undefined}
      className={clsx(
        "group flex items-center gap-2.25 rounded-md px-2 -outline-offset-2! transition-colors duration-fast pointer-coarse:h-11",
        sub ? "h-7 pl-8.5 text-sm" : "h-8",
        on
          ? "bg-surface font-medium text-ink shadow-card [&>.icon]:text-accent-text"
          : "text-ink-2 hover:bg-hover [&>.icon]:text-ink-3",
      )}
    >
      {entry.icon}
      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
      {entry.count === undefined || entry.count === null ? null : (
        <span
          className={clsx(
            "text-xs",
            entry.alarming ? "font-semibold text-danger-text" : "font-normal text-ink-3 group-hover:text-ink-2",
          )}
        >
          {entry.count}
        </span>
      )}
    </Link>
  );
}
