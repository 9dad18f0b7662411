"use client";

import { useTranslations } from "next-intl";
import { NativeSelect } from "@/components/ui/native-select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ReplyChoices, ReplyDraft } from "./reply-draft";
import { ReplyTextField } from "./reply-text-field";
import { SetsFields } from "./sets-fields";

export type FieldsProps = {
  draft: ReplyDraft;
  choices: ReplyChoices;
  issue: (name: string) => string | undefined;
  onChange: (draft: ReplyDraft) => void;
};

/** What a reply is called, whom it is for, what it says and what it sets. */
export function ReplyFields(props: FieldsProps) {
  const { draft, issue, onChange } = props;
  const t = useTranslations("cannedReplies.fields");
  const put = (change: Partial<ReplyDraft>) => {
    onChange({ ...draft, ...change });
  };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("name")}
          value={draft.name}
          required
          maxLength={200}
          autoComplete="off"
          error={issue("name")}
          onChange={(event) => {
            put({ name: event.currentTarget.value });
          }}
        />
        <KeeperField {...props} />
      </div>
      <ReplyTextField
        language="fr"
        text={draft.textFr}
        error={issue("textFr")}
        onChange={(textFr) => put({ textFr })}
      />
      <ReplyTextField
        language="en"
        text={draft.textEn}
        error={issue("textEn")}
        onChange={(textEn) => put({ textEn })}
      />
      <SetsFields {...props} />
      <TextArea
        label={t("checklist")}
        hint={t("checklistHint")}
        rows={2}
        value={draft.checklist}
        error={issue("sets.checklist")}
        onChange={(event) => {
          put({ checklist: event.currentTarget.value });
        }}
      />
    </>
  );
}

function KeeperField({ draft, choices, issue, onChange }: FieldsProps) {
  const t = useTranslations("cannedReplies");
  // One that is somebody else's to give stays in sight while it is what it is.
  const known = [...choices.keepers, ...choices.teams.filter(({ id }) => String(id) === draft.keeper)];
  const teams = [...new Map(known.map((team) => [team.id, team])).values()];
  return (
    <NativeSelect
      label={t("fields.keeper")}
      value={draft.keeper}
      error={issue("keeper")}
      onChange={(event) => {
        onChange({ ...draft, keeper: event.currentTarget.value });
      }}
    >
      <option value="me">{t("keeper.me")}</option>
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {t("keeper.team", { name })}
        </option>
      ))}
      {choices.centre ? <option value="centre">{t("keeper.centre")}</option> : null}
    </NativeSelect>
  );
}
