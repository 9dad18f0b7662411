"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/ui/toast-queue";
import { createPolicyAction, updatePolicyAction } from "@/lib/sla/actions";
import type { PolicyRow } from "@/lib/sla/rows";
import type { CreatePolicy } from "@/lib/sla/schema";
import { changedMeanwhile, PolicyChanged } from "./changed-meanwhile";
import { FormDialog } from "../form-dialog";
import { useAct } from "../use-act";
import { useAdminForm } from "../use-admin-form";
import { toDraft, toMinutes } from "./duration-draft";
import { PolicyFields, type PolicyDraft, type PolicyOptions } from "./policy-fields";
import { policyFieldsOf } from "./policy-values";
import { PreviewNote } from "./preview-words";
import { usePreview } from "./use-preview";

type Props = {
  /** The policy that is changed; a new one is made without. */
  policy?: PolicyRow | undefined;
  /** The same as the page shows it by now. */
  latest?: PolicyRow | undefined;
  options: PolicyOptions;
  onClose: () => void;
};

function draftOf(policy: PolicyRow | undefined, { calendars }: PolicyOptions): PolicyDraft {
  const perDay = policy?.calendar.dayMinutes ?? 0;
  return {
    name: policy?.name ?? "",
    categoryId: policy?.category?.id ?? null,
    teamId: policy?.team?.id ?? null,
    priority: policy?.priority ?? null,
    calendarId: policy?.calendar.id ?? calendars[0]?.id ?? 0,
    accept: toDraft(policy?.acceptMinutes ?? null, perDay),
    respond: policy ? toDraft(policy.respondMinutes, perDay) : { amount: "1", unit: "days" },
    resolve: policy ? toDraft(policy.resolveMinutes, perDay) : { amount: "5", unit: "days" },
  };
}

function usePolicyForm({ policy, latest, onClose }: Props, name: string) {
  const t = useTranslations("admin");
  const act = useAct();
  const create = useAdminForm(createPolicyAction, {
    onDone: () => {
      onClose();
      toast({ message: t("sla.policies.created", { name }) });
    },
  });
  const update = useAdminForm(updatePolicyAction, {
    onDone: (saved) => {
      onClose();
      if (!over || saved.version === over.version) return;
      const back = () => void act(() => updatePolicyAction({ ...policyFieldsOf(over), ...saved }));
      toast({
        message: t("sla.policies.changed", { name }),
        action: { label: t("undo"), kbd: "Ctrl Z", onPress: back },
      });
    },
  });
  const changed = changedMeanwhile(update.conflicted, { own: policy, latest });
  // Who was told what somebody else made of it puts their own in its place, and gets that back by Undo.
  const over = changed ?? policy;
  const send = (fields: CreatePolicy) => {
    if (over) update.send({ ...fields, id: over.id, version: over.version, active: over.active });
    else create.send(fields);
  };
  const { busy, message, issue } = policy ? update : create;
  return { busy, message: changed ? null : message, issue, send, changed };
}

/** Everything about a policy, with what a ticket opened now would get. */
export function PolicyDialog(props: Props) {
  const { policy, options, onClose } = props;
  const t = useTranslations("admin");
  const [draft, setDraft] = useState(() => draftOf(policy, options));
  const perDay = options.calendars.find(({ id }) => id === draft.calendarId)?.dayMinutes ?? 0;
  const targets = {
    acceptMinutes: toMinutes(draft.accept, perDay),
    respondMinutes: toMinutes(draft.respond, perDay),
    resolveMinutes: toMinutes(draft.resolve, perDay),
  };
  const preview = usePreview({ calendar: { id: draft.calendarId }, ...targets });
  const form = usePolicyForm(props, draft.name.trim());
  return (
    <FormDialog
      title={policy ? t("sla.policies.edit", { name: policy.name }) : t("sla.policies.new")}
      submitLabel={policy ? t("save") : t("sla.policies.create")}
      busy={form.busy}
      message={form.message}
      onSubmit={() => {
        const { accept: _accept, respond: _respond, resolve: _resolve, ...criteria } = draft;
        form.send({ ...criteria, ...targets });
      }}
      onClose={onClose}
    >
      {form.changed ? <PolicyChanged policy={form.changed} options={options} /> : null}
      <PolicyFields draft={draft} options={options} perDay={perDay} issue={form.issue} onChange={setDraft} />
      <PreviewNote preview={preview} />
    </FormDialog>
  );
}
