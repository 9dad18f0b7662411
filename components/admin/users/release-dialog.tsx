"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Role } from "@/lib/platform/actor";
import type { UserRow } from "@/lib/users/rows";
import { readOpenAssignments } from "./open-assignments";
import { useUserActs } from "./use-user-acts";

type Props = {
  user: UserRow;
  onClose: () => void;
  /** A role that no longer handles tickets; without it the person is shut out. */
  demotion?: { role: Role; count: number };
};

function useOpenAssignments(userId: number, known: number | undefined): number | "counting" | "unknown" {
  const [count, setCount] = useState<number | "counting" | "unknown">(known ?? "counting");
  useEffect(() => {
    if (known !== undefined) return;
    let asked = true;
    readOpenAssignments(userId)
      .then((found) => asked && setCount(found))
      .catch(() => asked && setCount("unknown"));
    return () => {
      asked = false;
    };
  }, [userId, known]);
  return count;
}

/** Asks before a person is taken off their open tickets, and says how many those are. */
export function ReleaseDialog({ user, onClose, demotion }: Props) {
  const t = useTranslations("admin");
  const { changeRole, deactivate } = useUserActs();
  const [busy, setBusy] = useState(false);
  const count = useOpenAssignments(user.id, demotion?.count);
  const confirm = async () => {
    setBusy(true);
    await (demotion ? changeRole(user, demotion.role) : deactivate(user));
    onClose();
  };
  const tickets = typeof count === "number" ? t("users.tickets.known", { count }) : t(`users.tickets.${count}`);
  const words = demotion ? "demote" : "deactivate";
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t(`users.${words}.title`, { name: user.name })}
      description={t(`users.${words}.text`)}
      confirmLabel={t(`users.${words}.confirm`)}
      cancelLabel={t("cancel")}
      busy={busy || count === "counting"}
      danger={!demotion}
      onConfirm={() => void confirm()}
    >
      <p role="status" className="font-medium">
        {tickets}
      </p>
    </ConfirmDialog>
  );
}
