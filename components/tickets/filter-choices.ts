import type { ReactNode } from "react";
import type { Choice } from "@/components/ui/choice";
import type { PersonRef } from "@/lib/tickets/rows";
import type { ChipName } from "./filter-address";

type Shared = {
  name: ChipName;
  label: string;
  icon?: ReactNode;
  /** Behind « Filtre » until it is set. */
  further?: boolean;
};

/** One of a list, or several. */
export type ListFilter = Shared & { kind: "list"; searchLabel: string; choices: readonly Choice[]; single?: boolean };
/** Somebody, searched for by name; `named` is who the address names. */
export type PersonFilter = Shared & { kind: "person"; searchLabel: string; named: PersonRef | null };
/** From one day to another. */
export type DaysFilter = Shared & { kind: "days"; until: ChipName };

export type FilterChoices = ListFilter | PersonFilter | DaysFilter;

/** The parameters that a filter has in an address. */
export const namesOf = (filter: FilterChoices): ChipName[] =>
  filter.kind === "days" ? [filter.name, filter.until] : [filter.name];
