"use client";

import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import clsx from "clsx";
import type { ReactNode } from "react";
import { TabCount, tabClass, tabLine } from "./tab-links";

export type Tab = {
  value: string;
  label: ReactNode;
  count?: ReactNode;
  alarming?: boolean | undefined;
  panel: ReactNode;
};

type Props = {
  label: string;
  tabs: readonly Tab[];
  value?: string | undefined;
  defaultValue?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  className?: string | undefined;
};

/** Tabs inside a page: one panel at a time. */
export function Tabs({ label, tabs, value, defaultValue, onValueChange, className }: Props) {
  return (
    <BaseTabs.Root
      {...(value === undefined ? { defaultValue: defaultValue ?? tabs[0]?.value ?? null } : { value })}
      onValueChange={(next: unknown) => {
        if (typeof next === "string") onValueChange?.(next);
      }}
      className={className}
    >
      <BaseTabs.List aria-label={label} className="flex scrollbar-none gap-0.5 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <BaseTabs.Tab
            key={tab.value}
            value={tab.value}
            className={(state) => clsx(tabClass, state.active && tabLine)}
          >
            {tab.label}
            {tab.count === undefined ? null : <TabCount alarming={tab.alarming}>{tab.count}</TabCount>}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className="pt-4 outline-offset-4">
          {tab.panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
