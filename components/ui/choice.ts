import type { ReactNode } from "react";
import { matchesQuery } from "./text-match";

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

type Offer = {
  choices: readonly Choice[];
  create?: CreateLine | undefined;
  onQueryChange?: ((query: string) => void) | undefined;
};

/** The choices a query leaves, and the line that creates; a remote search has already chosen. */
export function shownChoices({ choices, create, onQueryChange }: Offer, query: string): Choice[] {
  const found = onQueryChange
    ? choices
    : choices.filter((choice) => matchesQuery(`${choice.label} ${choice.description ?? ""}`, query));
  return create && query
    ? [...found, { value: createValue, label: create.label(query), icon: create.icon }]
    : [...found];
}
