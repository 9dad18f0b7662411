"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import {
  deleteWebhookAction,
  rotateWebhookSecretAction,
  switchWebhookAction,
  testWebhookAction,
} from "@/lib/webhooks/actions";
import type { WebhookRow } from "@/lib/webhooks/rows";
import { useAct } from "../use-act";

/** What an administrator does to a webhook; each says in a toast what happened, or why not. */
export function useWebhookActs({ id, description: name }: Pick<WebhookRow, "id" | "description">) {
  const t = useTranslations("admin");
  const act = useAct();
  const setActive = async (active: boolean) => {
    if (!(await act(() => switchWebhookAction({ id, active })))) return;
    toast({
      message: t(active ? "webhooks.activated" : "webhooks.deactivated", { name }),
      action: {
        label: t("undo"),
        kbd: "Ctrl Z",
        onPress: () => void act(() => switchWebhookAction({ id, active: !active })),
      },
    });
  };
  const test = async () => {
    if (await act(() => testWebhookAction({ id }))) toast({ message: t("webhooks.tested") });
  };
  /** Gives the new secret; null where there is none. */
  const rotate = async () => (await act(() => rotateWebhookSecretAction({ id })))?.secret ?? null;
  const remove = async () => {
    const done = await act(() => deleteWebhookAction({ id }));
    if (done) toast({ message: t("webhooks.deleted", { name }) });
    return done !== null;
  };
  return { setActive, test, rotate, remove };
}
