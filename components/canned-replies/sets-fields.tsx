"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NativeSelect } from "@/components/ui/native-select";
import { priorities, waitingForKinds } from "@/lib/tickets/schema";
import { statuses } from "@/lib/tickets/status";
import type { ReplyDraft } from "./reply-draft";
import type { FieldsProps } from "./reply-fields";

type Name = "status" | "waitingFor" | "priority" | "teamId" | "lead";

const named = (all: readonly { id: number; name: string }[]) =>
  all.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));

const coded = <Code extends string>(codes: readonly Code[], word: (code: Code) => string) =>
  codes.map((code) => (
    <option key={code} value={code}>
      {word(code)}
    </option>
  ));

/** What the reply sets on the ticket; nothing where nothing is chosen. */
export function SetsFields({ draft, choices, issue, onChange }: FieldsProps) {
  const t = useTranslations("cannedReplies.fields");
  const say = useTranslations("tickets");
  const select = (name: Name, options: ReactNode, optional = true) => (
    <NativeSelect
      label={t(name)}
      value={draft[name]}
      error={issue(`sets.${name}`)}
      onChange={(event) => {
        onChange({ ...draft, [name]: event.currentTarget.value } satisfies ReplyDraft);
      }}
    >
      {optional ? <option value="">{t("unchanged")}</option> : null}
      {options}
    </NativeSelect>
  );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">{t("sets")}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {select(
          "status",
          coded(statuses, (code) => say(`status.${code}`)),
        )}
        {draft.status === "waiting"
          ? select(
              "waitingFor",
              coded(waitingForKinds, (kind) => say(`waitingFor.${kind}`)),
              false,
            )
          : null}
        {select(
          "priority",
          coded(priorities, (code) => say(`priority.${code}`)),
        )}
        {select("teamId", named(choices.teams))}
        {select(
          "lead",
          <>
            <option value="me">{t("leadMe")}</option>
            {named(choices.people)}
          </>,
        )}
      </div>
    </fieldset>
  );
}
