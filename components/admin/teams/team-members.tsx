"use client";

import { Plus, X } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useDayWords } from "@/components/tickets/use-day-words";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import { Picker } from "@/components/ui/picker";
import type { TeamDetail } from "@/lib/teams/queries";
import type { FoundPerson } from "@/lib/users/rows";
import { useTeamActs } from "./use-team-acts";

type Props = { team: TeamDetail; staff: readonly FoundPerson[] };

/** Who is in a team: each with a way out, and a way in for the others of the staff. */
export function TeamMembers({ team, staff }: Props) {
  const t = useTranslations();
  const { add, remove } = useTeamActs(team);
  const ids = new Set(team.members.map(({ id }) => id));
  const others = staff.filter(({ id }) => !ids.has(id));
  return (
    <ul
      aria-label={t("admin.teams.membersOf", { team: team.name })}
      className="flex flex-wrap items-center gap-1.5 py-1.5"
    >
      {team.members.map((member) => (
        <MemberChip key={member.id} member={member} onRemove={() => void remove(member)} />
      ))}
      <li>
        <Picker
          trigger={<IconButton size="sm" label={t("admin.teams.add", { team: team.name })} icon={<Plus size={16} />} />}
          searchLabel={t("admin.teams.findPerson")}
          choices={others.map((person) => ({
            value: String(person.id),
            label: person.name,
            icon: <Avatar name={person.name} id={String(person.id)} size={20} />,
            description: t(`roles.${person.role}`),
          }))}
          value={null}
          onValueChange={(value) => {
            const person = others.find(({ id }) => String(id) === value);
            if (person) void add(person);
          }}
          emptyText={t("admin.teams.nobodyElse")}
        />
      </li>
    </ul>
  );
}

type ChipProps = { member: TeamDetail["members"][number]; onRemove: () => void };

function MemberChip({ member, onRemove }: ChipProps) {
  const t = useTranslations("admin.teams");
  const day = useDayWords();
  return (
    <li className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full bg-sunken py-0.5 pr-0.5 pl-1.5 text-sm">
      <Avatar name={member.name} id={String(member.id)} size={18} />
      <span className="min-w-0 truncate" title={member.name}>
        {member.name}
      </span>
      {member.awayUntil === null ? null : (
        <span className="shrink-0 text-ink-3">· {t("away", { day: day(member.awayUntil) })}</span>
      )}
      <IconButton
        size="xs"
        label={t("remove", { name: member.name })}
        icon={<X size={13} />}
        className="rounded-full!"
        onClick={onRemove}
      />
    </li>
  );
}
