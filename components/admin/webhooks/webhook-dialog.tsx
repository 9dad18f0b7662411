"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { createWebhookAction, updateWebhookAction } from "@/lib/webhooks/actions";
import type { WebhookRow } from "@/lib/webhooks/rows";
import { ANY_EVENT, type CreateWebhook } from "@/lib/webhooks/schema";
import { FormDialog } from "../form-dialog";
import { useAdminForm } from "../use-admin-form";
import { EventChoices, withoutInternal } from "./event-choices";

type Props = {
  /** The webhook that is changed; a new one is made without. */
  webhook?: WebhookRow | undefined;
  onClose: () => void;
  /** Shows the secret of a new one. */
  onCreated?: (created: { name: string; secret: string | null }) => void;
};

function useWebhookForm({ webhook, onClose, onCreated }: Props, name: string) {
  const t = useTranslations("admin.webhooks");
  const create = useAdminForm(createWebhookAction, {
    onDone: ({ secret }) => {
      onClose();
      onCreated?.({ name, secret });
    },
  });
  const update = useAdminForm(updateWebhookAction, {
    onDone: ({ version }) => {
      onClose();
      if (version !== webhook?.version) toast({ message: t("changed", { name }) });
    },
  });
  const send = (fields: CreateWebhook) => {
    if (webhook) update.send({ ...fields, id: webhook.id, version: webhook.version });
    else create.send(fields);
  };
  const { busy, message, issue } = webhook ? update : create;
  return { busy, message, issue, send };
}

/** Where a webhook is and what it hears of. */
export function WebhookDialog(props: Props) {
  const { webhook, onClose } = props;
  const t = useTranslations("admin");
  const [draft, setDraft] = useState<CreateWebhook>({
    description: webhook?.description ?? "",
    url: webhook?.url ?? "",
    events: webhook?.events ?? [ANY_EVENT],
    internal: webhook?.internal ?? false,
  });
  const form = useWebhookForm(props, draft.description.trim());
  return (
    <FormDialog
      title={webhook ? t("webhooks.edit", { name: webhook.description }) : t("webhooks.new")}
      submitLabel={webhook ? t("save") : t("webhooks.create")}
      size="md"
      busy={form.busy}
      message={form.message}
      onSubmit={() => form.send(draft)}
      onClose={onClose}
    >
      <WebhookFields draft={draft} issue={form.issue} onChange={setDraft} />
    </FormDialog>
  );
}

type FieldsProps = {
  draft: CreateWebhook;
  issue: (name: string) => string | undefined;
  onChange: (draft: CreateWebhook) => void;
};

function WebhookFields({ draft, issue, onChange }: FieldsProps) {
  const t = useTranslations("admin.webhooks.fields");
  const change = (changes: Partial<CreateWebhook>) => onChange({ ...draft, ...changes });
  return (
    <>
      <TextField
        label={t("description")}
        hint={t("descriptionHint")}
        value={draft.description}
        error={issue("description")}
        autoComplete="off"
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <TextField
        label={t("url")}
        hint={/^http:/i.test(draft.url.trim()) ? t("plain") : undefined}
        value={draft.url}
        error={issue("url")}
        type="url"
        inputMode="url"
        placeholder="https://"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change({ url: event.currentTarget.value })}
      />
      <Switch
        label={t("internal")}
        description={t("internalHint")}
        checked={draft.internal}
        onChange={(event) => {
          const internal = event.currentTarget.checked;
          change({ internal, events: internal ? draft.events : withoutInternal(draft.events) });
        }}
      />
      <EventChoices
        events={draft.events}
        internal={draft.internal}
        error={issue("events")}
        onChange={(events) => change({ events })}
      />
    </>
  );
}
