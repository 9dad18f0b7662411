"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import type { TeamOption } from "./user-tasks";

type Props = {
  legend: string;
  teams: readonly TeamOption[];
  chosen: readonly number[];
  onChange: (chosen: number[]) => void;
  emptyText: string;
  error?: string | undefined;
};

/** The teams, several to choose. */
export function TeamChoices({ legend, teams, chosen, onChange, emptyText, error }: Props) {
  const id = useId();
  const toggle = (team: number, on: boolean) => {
    onChange(on ? [...chosen, team] : chosen.filter((other) => other !== team));
  };
  return (
    <fieldset className="min-w-0" aria-describedby={error ? id : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      {teams.length === 0 ? <p className="text-sm text-ink-3">{emptyText}</p> : null}
      <ul className="grid max-h-60 gap-x-4 overflow-y-auto sm:grid-cols-2">
        {teams.map((team) => (
          <li key={team.id} className="min-w-0">
            <Checkbox
              checked={chosen.includes(team.id)}
              onChange={(event) => {
                toggle(team.id, event.currentTarget.checked);
              }}
            >
              <span className="block wrap-anywhere">{team.name}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {error ? <FieldError id={id}>{error}</FieldError> : null}
    </fieldset>
  );
}
