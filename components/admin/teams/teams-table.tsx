"use client";

import clsx from "clsx";
import { Ellipsis, Pencil } from "@/components/ui/icons/everyday";
import { Archive, ArchiveRestore, History } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink, MenuSeparator } from "@/components/ui/menu-lines";
import type { TeamDetail } from "@/lib/teams/queries";
import type { FoundPerson } from "@/lib/users/rows";
import { RenameTeamDialog } from "./rename-team-dialog";
import { TeamMembers } from "./team-members";
import { TeamRouting } from "./team-routing";
import { useTeamActs } from "./use-team-acts";

type Props = { teams: readonly TeamDetail[]; staff: readonly FoundPerson[] };

/** The teams, one line each: who is in it, and what comes to it. */
export function TeamsTable({ teams, staff }: Props) {
  const t = useTranslations("admin.teams");
  const [renaming, setRenaming] = useState<TeamDetail | null>(null);
  return (
    <>
      <ul aria-label={t("title")}>
        {teams.map((team) => (
          <TeamLine key={team.id} team={team} staff={staff} onRename={() => setRenaming(team)} />
        ))}
      </ul>
      {renaming ? <RenameTeamDialog key={renaming.id} team={renaming} onClose={() => setRenaming(null)} /> : null}
    </>
  );
}

type LineProps = { team: TeamDetail; staff: readonly FoundPerson[]; onRename: () => void };

function TeamLine({ team, staff, onRename }: LineProps) {
  const t = useTranslations("admin.teams");
  const categories = team.categories.map(({ name }) => name).join(", ");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line px-4 py-2.5 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] lg:px-5">
      <div className={clsx("min-w-0 md:py-1.5", !team.active && "text-ink-3")}>
        <h2 className="font-medium wrap-anywhere">
          {team.name}
          {team.active ? null : <span className="font-normal text-ink-3"> · {t("closedState")}</span>}
        </h2>
        {categories ? <p className="text-sm wrap-anywhere text-ink-3">{t("receives", { categories })}</p> : null}
        <TeamRouting team={team} />
      </div>
      <div className="max-md:order-last max-md:col-span-2">
        <TeamMembers team={team} staff={staff} />
      </div>
      <TeamMenu team={team} onRename={onRename} />
    </li>
  );
}

function TeamMenu({ team, onRename }: Pick<LineProps, "team" | "onRename">) {
  const t = useTranslations("admin.teams");
  const { setActive } = useTeamActs(team);
  return (
    <Menu
      align="end"
      className="w-56"
      trigger={
        <IconButton
          size="sm"
          label={t("menu", { team: team.name })}
          icon={<Ellipsis size={16} />}
          className="md:mt-1.5"
        />
      }
    >
      <MenuAction icon={<Pencil size={16} />} onSelect={onRename}>
        {t("rename")}
      </MenuAction>
      <MenuAction
        icon={team.active ? <Archive size={16} /> : <ArchiveRestore size={16} />}
        onSelect={() => void setActive(!team.active)}
      >
        {t(team.active ? "close" : "reopen")}
      </MenuAction>
      <MenuSeparator />
      <MenuLink icon={<History size={16} />} href={`/admin/audit?type=team&subject=${String(team.id)}`}>
        {t("history")}
      </MenuLink>
    </Menu>
  );
}
