"use client";

import { Ellipsis, Pencil, Trash2, User, Users } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuSeparator } from "@/components/ui/menu-lines";
import { toast } from "@/components/ui/toast-queue";
import { deleteSavedViewAction, restoreSavedViewAction, shareSavedViewAction } from "@/lib/saved-views/actions";
import type { SavedViewRow } from "@/lib/saved-views/rows";
import type { TeamRef } from "@/lib/tickets/rows";
import { useViewAct } from "./use-view-act";

type Props = { view: SavedViewRow; teams: readonly TeamRef[]; onRename: () => void };

function useViewActs(view: SavedViewRow) {
  const t = useTranslations("queue");
  const router = useRouter();
  const { act } = useViewAct();
  const { id, name, version } = view;
  const bringBack = async () => {
    if (await act(() => restoreSavedViewAction({ id }))) router.push(`/tickets?view=${String(id)}`, { scroll: false });
  };
  const remove = async () => {
    if (!(await act(() => deleteSavedViewAction({ id })))) return;
    toast({
      message: t("saved.deleted", { name }),
      action: { label: t("undo"), kbd: "Ctrl Z", onPress: () => void bringBack() },
    });
    router.push("/tickets", { scroll: false });
  };
  const give = async (teamId: number | null, from: number) =>
    act(() => shareSavedViewAction({ id, version: from, teamId }));
  const share = async (team: TeamRef | null) => {
    const given = await give(team?.id ?? null, version);
    if (!given) return;
    toast({
      message: team ? t("saved.shared", { name, team: team.name }) : t("saved.unshared", { name }),
      action: {
        label: t("undo"),
        kbd: "Ctrl Z",
        onPress: () => void give(view.team?.id ?? null, given.version),
      },
    });
  };
  return { remove: () => void remove(), share: (team: TeamRef | null) => void share(team) };
}

/** What can be done to the saved view that is shown. */
export function ViewMenu({ view, teams, onRename }: Props) {
  const t = useTranslations("queue.saved");
  const { remove, share } = useViewActs(view);
  const others = teams.filter(({ id }) => id !== view.team?.id);
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t("menu", { name: view.name })} icon={<Ellipsis size={16} />} size="sm" />}
    >
      <MenuAction icon={<Pencil size={16} aria-hidden />} onSelect={onRename}>
        {t("rename")}
      </MenuAction>
      {others.map((team) => (
        <MenuAction key={team.id} icon={<Users size={16} aria-hidden />} onSelect={() => share(team)}>
          {t("shareWith", { team: team.name })}
        </MenuAction>
      ))}
      {view.team ? (
        <MenuAction icon={<User size={16} aria-hidden />} onSelect={() => share(null)}>
          {t("unshare")}
        </MenuAction>
      ) : null}
      <MenuSeparator />
      <MenuAction danger icon={<Trash2 size={16} aria-hidden />} onSelect={remove}>
        {t("delete")}
      </MenuAction>
    </Menu>
  );
}
