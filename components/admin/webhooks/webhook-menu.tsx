"use client";

import { KeyRound } from "@/components/ui/icons/category";
import { Ellipsis, Pencil, Send } from "@/components/ui/icons/everyday";
import { Trash2 } from "@/components/ui/icons/occasional";
import { History, Pause, Play } from "@/components/ui/icons/staff";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink, MenuSeparator } from "@/components/ui/menu-lines";
import type { WebhookRow } from "@/lib/webhooks/rows";
import { SecretDialog } from "./secret-dialog";
import { useWebhookActs } from "./use-webhook-acts";
import { WebhookDialog } from "./webhook-dialog";

type Acts = ReturnType<typeof useWebhookActs>;
type Props = {
  webhook: WebhookRow;
  /** On its own page, which is left when it is deleted. */
  alone?: boolean | undefined;
};
type Opened = "edit" | "rotate" | "delete" | { secret: string } | null;

/** Everything that can be done to a webhook. */
export function WebhookMenu({ webhook, alone = false }: Props) {
  const t = useTranslations("admin.webhooks");
  const acts = useWebhookActs(webhook);
  const [opened, setOpened] = useState<Opened>(null);
  const { id, description: name, active } = webhook;
  return (
    <>
      <Menu
        align="end"
        className="w-56"
        trigger={<IconButton size="sm" label={t("menu", { name })} icon={<Ellipsis size={16} />} />}
      >
        <MenuAction icon={<Pencil size={16} />} onSelect={() => setOpened("edit")}>
          {t("change")}
        </MenuAction>
        {alone ? null : (
          <MenuAction icon={<Send size={16} />} onSelect={() => void acts.test()}>
            {t("test")}
          </MenuAction>
        )}
        <MenuAction
          icon={active ? <Pause size={16} /> : <Play size={16} />}
          onSelect={() => void acts.setActive(!active)}
        >
          {t(active ? "deactivate" : "activate")}
        </MenuAction>
        <MenuAction icon={<KeyRound size={16} />} onSelect={() => setOpened("rotate")}>
          {t("rotate")}
        </MenuAction>
        <MenuAction icon={<Trash2 size={16} />} onSelect={() => setOpened("delete")}>
          {t("delete")}
        </MenuAction>
        <MenuSeparator />
        <MenuLink icon={<History size={16} />} href={`/admin/audit?type=webhook&subject=${String(id)}`}>
          {t("history")}
        </MenuLink>
      </Menu>
      <Dialogs webhook={webhook} alone={alone} acts={acts} opened={opened} onOpen={setOpened} />
    </>
  );
}

type DialogsProps = Required<Props> & { acts: Acts; opened: Opened; onOpen: (opened: Opened) => void };

function Dialogs({ webhook, alone, acts, opened, onOpen }: DialogsProps) {
  const t = useTranslations("admin");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const { description: name } = webhook;
  const close = () => onOpen(null);
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const rotate = async () => {
    const secret = await acts.rotate();
    onOpen(secret === null ? null : { secret });
  };
  const remove = async () => {
    const gone = await acts.remove();
    close();
    if (gone && alone) router.push("/admin/webhooks");
  };
  if (opened === null) return null;
  if (opened === "edit") return <WebhookDialog webhook={webhook} onClose={close} />;
  if (typeof opened === "object") return <SecretDialog name={name} secret={opened.secret} onClose={close} />;
  const rotating = opened === "rotate";
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={t(rotating ? "webhooks.rotateTitle" : "webhooks.deleteTitle", { name })}
      description={t(rotating ? "webhooks.rotateText" : "webhooks.deleteText")}
      confirmLabel={t(rotating ? "webhooks.rotateDo" : "webhooks.deleteDo")}
      cancelLabel={t("cancel")}
      danger={!rotating}
      busy={busy}
      onConfirm={() => void during(rotating ? rotate : remove)}
    />
  );
}
