"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import { updateSettingsAction } from "@/lib/settings/actions";
import type { UpdateSettings } from "@/lib/settings/schema";
import { useAct } from "../use-act";
import { useAdminForm } from "../use-admin-form";

type Change = Omit<UpdateSettings, "revision">;

/** Sends a change of the settings, and offers the way back to what was. */
export function useSettingsForm(revision: number, before: Change) {
  const t = useTranslations("admin");
  const act = useAct();
  const form = useAdminForm(updateSettingsAction, {
    onDone: (saved) => {
      if (saved.revision === revision) return;
      const back = () => void act(() => updateSettingsAction({ ...before, revision: saved.revision }));
      toast({ message: t("settings.saved"), action: { label: t("undo"), kbd: "Ctrl Z", onPress: back } });
    },
  });
  return { ...form, send: (change: Change) => form.send({ ...change, revision }) };
}
