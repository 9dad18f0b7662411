"use client";

import { createContext, useContext, type ReactNode } from "react";

const Mailed = createContext(false);

/** Tells the sheets below whether an invitation also goes out by mail. */
export function MailedProvider({ mailed, children }: { mailed: boolean; children: ReactNode }) {
  return <Mailed value={mailed}>{children}</Mailed>;
}

export const useMailed = () => useContext(Mailed);
