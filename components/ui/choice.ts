import type { ReactNode } from "react";

/** One line of a searched list. */
export type Choice = {
  value: string;
  label: string;
  icon?: ReactNode;
  description?: string | undefined;
  end?: ReactNode;
  disabled?: boolean | undefined;
};

/** The last line of a list, offered for what was typed: « Inviter « kar » ». */
export type CreateLine = { label: (query: string) => string; icon?: ReactNode; onCreate: (query: string) => void };

export const createValue = "\u0000create";
