"use client";

import { Split } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useDurationWords } from "@/components/tickets/use-duration-words";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuChoices } from "@/components/ui/menu-lines";
import type { TeamDetail } from "@/lib/teams/queries";
import { teamRoutings } from "@/lib/teams/schema";
import { useTeamActs } from "./use-team-acts";

/** Who gets a ticket that comes to a team, each way with a sentence, and how soon it is to be taken. */
export function TeamRouting({ team }: { team: TeamDetail }) {
  const t = useTranslations("admin.teams");
  const words = useDurationWords();
  const { route } = useTeamActs(team);
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <Menu
        className="w-80"
        trigger={
          <Button
            size="sm"
            variant="quiet"
            className="-ml-2"
            icon={<Split size={14} aria-hidden />}
            aria-label={`${t("routing", { team: team.name })}, ${t(`routings.${team.routing}`)}`}
          >
            {t(`routings.${team.routing}`)}
          </Button>
        }
      >
        <MenuChoices
          value={team.routing}
          onValueChange={(routing) => {
            if (routing !== team.routing) void route(routing);
          }}
          choices={teamRoutings.map((routing) => ({
            value: routing,
            children: t(`routings.${routing}`),
            description: t(`routingSays.${routing}`),
          }))}
        />
      </Menu>
      {team.acceptMinutes === null ? null : (
        <span className="text-sm text-ink-3">{t("accept", { delay: words(team.acceptMinutes, 0) })}</span>
      )}
    </div>
  );
}
