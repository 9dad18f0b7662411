"use client";

import type { ReactNode } from "react";

/** What helps to write a message, over it. */
export function ComposerTools({ children }: { children?: ReactNode }) {
  return <div className="ml-auto flex flex-wrap items-center gap-0.5 empty:hidden">{children}</div>;
}
