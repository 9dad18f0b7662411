"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import { updateSettingsAction } from "@/lib/settings/actions";
import type { UpdateSettings } from "@/lib/settings/schema";
import { useAct } from "../use-act";
import { useAdminForm } from "../use-admin-form";

type Change = Omit<UpdateSettings, "revision">;

/** The newest revision that this page was told: its sections are sent one after the other, the next before the page is read again. */
let told = 0;

/** Sends a change of the settings, and offers the way back to what was. */
export function useSettingsForm(revision: number, before: Change) {
  const t = useTranslations("admin");
  const act = useAct();
  const form = useAdminForm(updateSettingsAction, {
    onDone: (saved) => {
      told = saved.revision;
      if (saved.revision === revision) return;
      const back = async () => {
        const restored = await act(() => updateSettingsAction({ ...before, revision: Math.max(told, saved.revision) }));
        if (restored) told = restored.revision;
      };
      toast({ message: t("settings.saved"), action: { label: t("undo"), kbd: "Ctrl Z", onPress: () => void back() } });
    },
  });
  return { ...form, send: (change: Change) => form.send({ ...change, revision: Math.max(told, revision) }) };
}
