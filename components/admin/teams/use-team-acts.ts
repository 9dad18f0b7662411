"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import { addTeamMemberAction, removeTeamMemberAction, updateTeamAction } from "@/lib/teams/actions";
import type { TeamDetail } from "@/lib/teams/queries";
import type { TeamRouting } from "@/lib/teams/schema";
import { useAct } from "../use-act";

type Named = { id: number; name: string };

/** The changes of a team, each with its way back in a toast. */
export function useTeamActs(team: TeamDetail) {
  const t = useTranslations("admin");
  const act = useAct();
  const say = (message: string, onPress: () => void) => {
    toast({ message, action: { label: t("undo"), kbd: "Ctrl Z", onPress } });
  };
  const join = (person: Named) => act(() => addTeamMemberAction({ teamId: team.id, userId: person.id }));
  const leave = (person: Named) => act(() => removeTeamMemberAction({ teamId: team.id, userId: person.id }));
  const names = { team: team.name };
  const setActive = async (active: boolean) => {
    const changed = await act(() => updateTeamAction({ id: team.id, version: team.version, active }));
    if (!changed) return;
    say(t(active ? "teams.opened" : "teams.closed", names), () => {
      void act(() => updateTeamAction({ ...changed, active: !active }));
    });
  };
  const route = async (routing: TeamRouting) => {
    const changed = await act(() => updateTeamAction({ id: team.id, version: team.version, routing }));
    if (!changed) return;
    say(t("teams.rerouted", { ...names, routing: t(`teams.routings.${routing}`) }), () => {
      void act(() => updateTeamAction({ ...changed, routing: team.routing }));
    });
  };
  const add = async (person: Named) => {
    if (await join(person)) say(t("teams.joined", { ...names, name: person.name }), () => void leave(person));
  };
  const remove = async (person: Named) => {
    if (await leave(person)) say(t("teams.left", { ...names, name: person.name }), () => void join(person));
  };
  return { setActive, route, add, remove };
}
