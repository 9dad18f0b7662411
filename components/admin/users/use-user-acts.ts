"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import type { Role } from "@/lib/platform/actor";
import { changeRoleAction, deactivateUserAction, reactivateUserAction } from "@/lib/users/actions";
import type { UserRow } from "@/lib/users/rows";
import { useAct } from "../use-act";

type Person = Pick<UserRow, "id" | "name" | "role" | "version">;

/** The changes of a person that can be undone, each with its way back in a toast. */
export function useUserActs() {
  const t = useTranslations();
  const act = useAct();
  const say = (message: string, undo: () => void) => {
    toast({ message, action: { label: t("admin.undo"), kbd: "Ctrl Z", onPress: undo } });
  };
  const undone = (done: unknown) => {
    if (done) toast({ message: t("admin.undone") });
  };
  const changeRole = async ({ id, name, role, version }: Person, to: Role) => {
    const changed = await act(() => changeRoleAction({ id, role: to, version }));
    if (!changed) return;
    const count = changed.releasedTickets;
    say(t("admin.users.roleChanged", { name, role: t(`roles.${to}`), count }), () => {
      void act(() => changeRoleAction({ id, role, version: changed.version })).then(undone);
    });
  };
  const reactivate = async ({ id, name, version }: Person) => {
    const changed = await act(() => reactivateUserAction({ id, version }));
    if (!changed) return;
    say(t("admin.users.reactivated", { name }), () => {
      void act(() => deactivateUserAction({ id, version: changed.version })).then(undone);
    });
  };
  const deactivate = async ({ id, name, version }: Person) => {
    const changed = await act(() => deactivateUserAction({ id, version }));
    if (!changed) return;
    say(t("admin.users.deactivated", { name, count: changed.releasedTickets }), () => {
      void act(() => reactivateUserAction({ id, version: changed.version })).then(undone);
    });
  };
  return { changeRole, deactivate, reactivate };
}
