"use client";

import type { ReactNode } from "react";

/** What helps to write a message, at the left of the buttons that send it. */
export function ComposerTools({ children }: { children?: ReactNode }) {
  return <div className="mr-auto flex flex-wrap items-center gap-0.5 empty:hidden">{children}</div>;
}
