"use client";

import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  /** What stays in sight at the end of the row where the others are moved along under it. */
  last: ReactNode;
};

/** What helps to write a message, over it: on a phone one row that a finger moves along. */
export function ComposerTools({ children, last }: Props) {
  return (
    <div className="ml-auto flex items-center gap-0.5 max-md:-m-1 max-md:grow max-md:basis-full max-md:scroll-pr-24 max-md:scrollbar-none max-md:overflow-x-auto max-md:overscroll-x-contain max-md:p-1 md:flex-wrap pointer-coarse:[&_button]:size-11">
      {children}
      <div className="flex items-center gap-0.5 max-md:sticky max-md:-right-1 max-md:z-1 max-md:-mr-1 max-md:ml-auto max-md:bg-(--ground) max-md:pr-1 max-md:shadow-[-6px_0_6px_2px_var(--ground)]">
        {last}
      </div>
    </div>
  );
}
