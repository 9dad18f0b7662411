import clsx from "clsx";
import { Link } from "./link";
import { TabStrip } from "./tab-strip";
import type { ReactNode } from "react";

export type TabLink = {
  href: string;
  label: ReactNode;
  count?: ReactNode;
  /** The count in red, when it isn't 0. */
  alarming?: boolean | undefined;
  current?: boolean | undefined;
};

type Props = { label: string; tabs: readonly TabLink[]; end?: ReactNode; className?: string | undefined };

const tabClass =
  "relative flex h-10 shrink-0 items-center gap-1.5 px-2 whitespace-nowrap text-ink-2 select-none hover:text-ink -outline-offset-2! pointer-coarse:h-11";
const tabLine =
  "after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 after:rounded-t-[2px] after:bg-accent font-medium text-ink!";

/** The number beside a tab's word. */
export function TabCount({ children, alarming }: { children: ReactNode; alarming?: boolean | undefined }) {
  return (
    <span className={clsx("text-xs", alarming ? "font-semibold text-danger-text" : "text-ink-3")}>{children}</span>
  );
}

/** Tabs that are pages: each one a link, the current one underlined. */
export function TabLinks({ label, tabs, end, className }: Props) {
  return (
    <nav aria-label={label} className={clsx("flex shrink-0 border-b border-line px-3.5", className)}>
      <TabStrip current={tabs.find((tab) => tab.current)?.href}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={clsx(tabClass, tab.current && tabLine)}
            >
              {tab.label}
              {tab.count === undefined || tab.count === null ? null : (
                <TabCount alarming={tab.alarming}>{tab.count}</TabCount>
              )}
            </Link>
          </li>
        ))}
      </TabStrip>
      {end}
    </nav>
  );
}
