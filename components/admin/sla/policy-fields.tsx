"use client";

import { useTranslations } from "next-intl";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import type { Priority } from "@/lib/tickets/schema";
import { DurationField } from "./duration-field";
import type { DurationDraft } from "./duration-draft";

export type PolicyDraft = {
  name: string;
  categoryId: number | null;
  teamId: number | null;
  priority: Priority | null;
  calendarId: number;
  accept: DurationDraft;
  respond: DurationDraft;
  resolve: DurationDraft;
};

export type Option = { id: number | string; name: string };
export type PolicyOptions = {
  categories: readonly Option[];
  teams: readonly Option[];
  priorities: readonly { id: Priority; name: string }[];
  calendars: readonly { id: number; name: string; dayMinutes: number }[];
};

type Props = {
  draft: PolicyDraft;
  options: PolicyOptions;
  perDay: number;
  issue: (name: string) => string | undefined;
  onChange: (draft: PolicyDraft) => void;
};

/** Which tickets a policy is for, by which hours it counts, and how soon things are due. */
export function PolicyFields(props: Props) {
  const t = useTranslations("admin.sla.fields");
  const { draft, issue, onChange } = props;
  return (
    <>
      <TextField
        label={t("name")}
        value={draft.name}
        required
        maxLength={200}
        autoComplete="off"
        error={issue("name")}
        onChange={(event) => {
          onChange({ ...draft, name: event.currentTarget.value });
        }}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-2 text-sm font-semibold text-ink-2">{t("for")}</legend>
        <CriteriaFields {...props} />
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-2 text-sm font-semibold text-ink-2">{t("delays")}</legend>
        <DelayFields {...props} />
      </fieldset>
    </>
  );
}

function CriteriaFields({ draft, options, issue, onChange }: Props) {
  const t = useTranslations("admin.sla.fields");
  const toId = (value: string) => (value === "" ? null : Number(value));
  return (
    <>
      <Choice
        label={t("category")}
        any={t("anyCategory")}
        options={options.categories}
        value={draft.categoryId}
        error={issue("categoryId")}
        onChange={(value) => onChange({ ...draft, categoryId: toId(value) })}
      />
      <Choice
        label={t("team")}
        any={t("anyTeam")}
        options={options.teams}
        value={draft.teamId}
        error={issue("teamId")}
        onChange={(value) => onChange({ ...draft, teamId: toId(value) })}
      />
      <Choice
        label={t("priority")}
        any={t("anyPriority")}
        options={options.priorities}
        value={draft.priority}
        error={issue("priority")}
        onChange={(value) => onChange({ ...draft, priority: value === "" ? null : (value as Priority) })}
      />
    </>
  );
}

function DelayFields({ draft, options, perDay, issue, onChange }: Props) {
  const t = useTranslations("admin.sla.fields");
  return (
    <>
      <Choice
        label={t("calendar")}
        options={options.calendars}
        value={draft.calendarId}
        error={issue("calendarId")}
        onChange={(value) => onChange({ ...draft, calendarId: Number(value) })}
      />
      {(["accept", "respond", "resolve"] as const).map((kind) => (
        <DurationField
          key={kind}
          label={t(kind)}
          draft={draft[kind]}
          perDay={perDay}
          error={issue(`${kind}Minutes`)}
          onChange={(duration) => onChange({ ...draft, [kind]: duration })}
        />
      ))}
    </>
  );
}

type ChoiceProps = {
  label: string;
  any?: string;
  options: readonly Option[];
  value: number | string | null;
  error: string | undefined;
  onChange: (value: string) => void;
};

function Choice({ label, any, options, value, error, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      error={error}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    >
      {any === undefined ? null : <option value="">{any}</option>}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
