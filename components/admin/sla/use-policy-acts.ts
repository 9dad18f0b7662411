"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import { createPolicyAction, deletePolicyAction, updatePolicyAction } from "@/lib/sla/actions";
import type { PolicyRow } from "@/lib/sla/rows";
import { useAct } from "../use-act";
import { policyFieldsOf } from "./policy-values";

/** A policy's being in force, and its end, each with its way back in a toast. */
export function usePolicyActs(policy: PolicyRow) {
  const t = useTranslations("admin");
  const act = useAct();
  const fields = policyFieldsOf(policy);
  const say = (message: string, onPress: () => void) => {
    toast({ message, action: { label: t("undo"), kbd: "Ctrl Z", onPress } });
  };
  const setActive = async (active: boolean) => {
    const changed = await act(() => updatePolicyAction({ ...fields, active }));
    if (!changed) return;
    say(t(active ? "sla.policies.activated" : "sla.policies.deactivated", { name: policy.name }), () => {
      void act(() => updatePolicyAction({ ...fields, ...changed, active: !active }));
    });
  };
  const remove = async () => {
    if (!(await act(() => deletePolicyAction({ id: policy.id })))) return;
    const { id: _id, version: _version, active, ...again } = fields;
    const back = async () => {
      const made = await act(() => createPolicyAction(again));
      if (made && !active) await act(() => updatePolicyAction({ ...again, ...made, active }));
    };
    say(t("sla.policies.deleted", { name: policy.name }), () => void back());
  };
  return { setActive, remove };
}
