"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import type { Role } from "@/lib/platform/actor";
import { RoleField } from "./role-field";
import { TeamChoices } from "./team-choices";
import type { TeamOption } from "./user-tasks";

export type Invitee = { name: string; email: string; role: Role; teamIds: number[] };
export const nobodyYet: Invitee = { name: "", email: "", role: "learner", teamIds: [] };

type Props = {
  invitee: Invitee;
  teams: readonly TeamOption[];
  issue: (name: string) => string | undefined;
  onChange: (invitee: Invitee) => void;
};

/** Who is invited: name, address, role, and the teams of those who are in some. */
export function InviteFields({ invitee, teams, issue, onChange }: Props) {
  const t = useTranslations("admin.users");
  const put = (change: Partial<Invitee>) => {
    onChange({ ...invitee, ...change });
  };
  const text = (name: "name" | "email", maxLength: number) => ({
    label: t(`fields.${name}`),
    value: invitee[name],
    required: true,
    maxLength,
    autoComplete: "off",
    error: issue(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      put({ [name]: event.currentTarget.value });
    },
  });
  return (
    <>
      <TextField {...text("name", 200)} />
      <TextField {...text("email", 300)} type="email" spellCheck={false} />
      <RoleField
        role={invitee.role}
        error={issue("role")}
        onChange={(role) => {
          put({ role });
        }}
      />
      {invitee.role === "learner" ? null : (
        <TeamChoices
          legend={t("fields.teams")}
          teams={teams}
          chosen={invitee.teamIds}
          emptyText={t("teams.none")}
          error={issue("teamIds")}
          onChange={(teamIds) => {
            put({ teamIds });
          }}
        />
      )}
    </>
  );
}
