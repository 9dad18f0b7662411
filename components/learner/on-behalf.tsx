"use client";

import { UserRoundPlus } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { RadioGroup } from "@/components/ui/radio-group";
import { Segmented } from "@/components/ui/segmented";
import { TextField } from "@/components/ui/text-field";
import { forOneself, type OnBehalfChoice, type RequestSource } from "./on-behalf-choice";
import { useFoundPeople } from "./use-found-people";

type Of<Kind extends OnBehalfChoice["kind"]> = Extract<OnBehalfChoice, { kind: Kind }>;
type Props = { value: OnBehalfChoice; onChange: (value: OnBehalfChoice) => void; error: string | undefined };

/** Who the request is for, when staff take it down for someone else, and how it reached them. */
export function OnBehalf({ value, onChange, error }: Props) {
  const t = useTranslations("request.behalf");
  const source = value.kind === "self" ? "phone" : value.source;
  const choose = (kind: "self" | "other") => {
    if (kind === "self") onChange(forOneself);
    else if (value.kind === "self") onChange({ kind: "person", person: null, source });
  };
  return (
    <div className="grid gap-3.5">
      <div className="grid justify-items-start gap-1.5">
        <span className="font-medium" aria-hidden>
          {t("label")}
        </span>
        <Segmented
          label={t("label")}
          name="behalf"
          segments={(["self", "other"] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          value={value.kind === "self" ? "self" : "other"}
          onValueChange={choose}
        />
      </div>
      {value.kind === "person" ? <PersonField value={value} onChange={onChange} error={error} /> : null}
      {value.kind === "contact" ? <ContactFields value={value} onChange={onChange} error={error} /> : null}
      {value.kind === "self" ? null : (
        <SourceField
          source={value.source}
          onChange={(next) => {
            onChange({ ...value, source: next });
          }}
        />
      )}
    </div>
  );
}

function PersonField({ value, onChange, error }: Omit<Props, "value"> & { value: Of<"person"> }) {
  const t = useTranslations("request.behalf");
  const [query, setQuery] = useState("");
  const { choices, loading } = useFoundPeople(query);
  return (
    <Combobox
      label={t("person")}
      choices={choices}
      value={value.person}
      onValueChange={(person) => {
        onChange({ ...value, person });
      }}
      onQueryChange={setQuery}
      create={{
        label: (typed) => t("newContact", { name: typed }),
        icon: <UserRoundPlus size={16} aria-hidden />,
        onCreate: (typed) => {
          onChange({ kind: "contact", name: typed, details: "", source: value.source });
        },
      }}
      emptyText={t("nobody")}
      loadingText={loading ? t("searching") : undefined}
      openLabel={t("open")}
      clearLabel={t("clear")}
      placeholder={t("personExample")}
      error={error}
    />
  );
}

function ContactFields({ value, onChange, error }: Omit<Props, "value"> & { value: Of<"contact"> }) {
  const t = useTranslations("request.behalf");
  return (
    <div className="grid gap-3.5 sm:grid-cols-2">
      <TextField
        label={t("contactName")}
        labelEnd={
          <button
            type="button"
            className="touch-target text-accent-text underline-offset-2 hover:underline"
            onClick={() => {
              onChange({ kind: "person", person: null, source: value.source });
            }}
          >
            {t("searchInstead")}
          </button>
        }
        value={value.name}
        autoComplete="off"
        error={error}
        onChange={(event) => {
          onChange({ ...value, name: event.target.value });
        }}
      />
      <TextField
        label={t("contactDetails")}
        value={value.details}
        autoComplete="off"
        inputMode="tel"
        onChange={(event) => {
          onChange({ ...value, details: event.target.value });
        }}
      />
    </div>
  );
}

function SourceField({ source, onChange }: { source: RequestSource; onChange: (source: RequestSource) => void }) {
  const t = useTranslations("request.behalf");
  return (
    <RadioGroup
      legend={t("source")}
      name="source"
      className="[&>div]:flex [&>div]:flex-wrap [&>div]:gap-x-5"
      value={source}
      onValueChange={onChange}
      options={(["phone", "desk", "mail"] as const).map((value) => ({ value, label: t(`sources.${value}`) }))}
    />
  );
}
