"use client";

import { Ellipsis, Pencil, Users } from "@/components/ui/icons/everyday";
import { Copy, Trash2 } from "@/components/ui/icons/occasional";
import { User } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuNote, MenuSeparator } from "@/components/ui/menu-lines";
import { toast } from "@/components/ui/toast-queue";
import { deleteSavedViewAction, restoreSavedViewAction, shareSavedViewAction } from "@/lib/saved-views/actions";
import type { SavedViewRow } from "@/lib/saved-views/rows";
import type { TeamRef } from "@/lib/tickets/rows";
import { useViewAct } from "./use-view-act";

type Props = { view: SavedViewRow; teams: readonly TeamRef[]; onRename: () => void; onCopy: () => void };

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

function OwnerLines({ view, teams, onRename, onCopy }: Props) {
  const t = useTranslations("queue.saved");
  const { remove, share } = useViewActs(view);
  const others = teams.filter(({ id }) => id !== view.team?.id);
  return (
    <>
      <MenuAction icon={<Pencil size={16} aria-hidden />} onSelect={onRename}>
        {t("rename")}
      </MenuAction>
      <MenuAction icon={<Copy size={16} aria-hidden />} onSelect={onCopy}>
        {t("copy")}
      </MenuAction>
      {others.map((team) => (
        <MenuAction key={team.id} icon={<Users size={16} aria-hidden />} onSelect={() => share(team)}>
          {t("shareWith", { team: team.name })}
        </MenuAction>
      ))}
      {view.team ? (
        <MenuAction
          icon={<User size={16} aria-hidden />}
          description={t("unshareWhy", { team: view.team.name })}
          onSelect={() => share(null)}
        >
          {t("unshare")}
        </MenuAction>
      ) : null}
      <MenuSeparator />
      <MenuAction
        danger
        icon={<Trash2 size={16} aria-hidden />}
        description={view.team ? t("deleteWhy", { team: view.team.name }) : null}
        onSelect={remove}
      >
        {t("delete")}
      </MenuAction>
    </>
  );
}

/** What can be done to the saved view that is shown: all by who keeps it, a copy by the others. */
export function ViewMenu(props: Props) {
  const t = useTranslations("queue.saved");
  const { view, onCopy } = props;
  const { team, keeper } = view;
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t("menu", { name: view.name })} icon={<Ellipsis size={16} />} size="sm" />}
    >
      {view.can.change ? (
        <OwnerLines {...props} />
      ) : (
        <>
          <MenuAction icon={<Copy size={16} aria-hidden />} description={t("copyWhy")} onSelect={onCopy}>
            {t("copy")}
          </MenuAction>
          {team && keeper ? <MenuNote>{t("keptBy", { name: keeper.name, team: team.name })}</MenuNote> : null}
        </>
      )}
    </Menu>
  );
}
