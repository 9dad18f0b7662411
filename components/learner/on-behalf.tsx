"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import type { Choice } from "@/components/ui/choice";
import { NativeSelect } from "@/components/ui/native-select";
import { Segmented } from "@/components/ui/segmented";
import { TextField } from "@/components/ui/text-field";
import type { OpenTicket } from "@/lib/tickets/schema";

type Source = "phone" | "desk" | "mail";
export type OnBehalfChoice =
  | { kind: "self" }
  | { kind: "person"; person: Choice | null; source: Source }
  | { kind: "contact"; name: string; details: string; source: Source };

/** What a choice adds to the request; null while it is not complete. */
export function onBehalfInput(choice: OnBehalfChoice): Pick<OpenTicket, "onBehalfOf" | "source"> | null {
  if (choice.kind === "self") return {};
  if (choice.kind === "person") {
    return choice.person ? { onBehalfOf: { userId: Number(choice.person.value) }, source: choice.source } : null;
  }
  const name = choice.name.trim();
  return name === "" ? null : { onBehalfOf: { contact: { name, details: choice.details } }, source: choice.source };
}

type Person = { id: number; name: string; email: string | null };

function useFoundPeople(query: string): { choices: Choice[]; loading: boolean } {
  const [found, setFound] = useState<{ query: string; choices: Choice[] }>({ query: "", choices: [] });
  useEffect(() => {
    if (query === "") return;
    const controller = new AbortController();
    const ask = async () => {
      try {
        const answer = await fetch(`/api/ui/people?q=${encodeURIComponent(query)}`, { signal: controller.signal });
        const people = answer.ok ? ((await answer.json()) as { items: Person[] }).items : [];
        const choices = people.map(({ id, name, email }) => ({
          value: String(id),
          label: name,
          description: email ?? undefined,
        }));
        setFound({ query, choices });
      } catch {
        if (!controller.signal.aborted) setFound({ query, choices: [] });
      }
    };
    const timer = setTimeout(() => void ask(), 120);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query]);
  return query === "" ? { choices: [], loading: false } : { choices: found.choices, loading: found.query !== query };
}

type Props = { value: OnBehalfChoice; onChange: (value: OnBehalfChoice) => void; error: string | undefined };

/** Who the request is for, when staff take it down for someone else. */
export function OnBehalf({ value, onChange, error }: Props) {
  const t = useTranslations("request.behalf");
  const source = value.kind === "self" ? "desk" : value.source;
  return (
    <div className="grid gap-3">
      <Segmented
        label={t("label")}
        name="behalf"
        segments={(["self", "person", "contact"] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        value={value.kind}
        onValueChange={(kind) => {
          if (kind === "person") onChange({ kind, person: null, source });
          else if (kind === "contact") onChange({ kind, name: "", details: "", source });
          else onChange({ kind: "self" });
        }}
      />
      {value.kind === "person" ? <PersonField value={value} onChange={onChange} error={error} /> : null}
      {value.kind === "contact" ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={t("contactName")}
            value={value.name}
            error={error}
            maxLength={100}
            onChange={(event) => {
              onChange({ ...value, name: event.target.value });
            }}
          />
          <TextField
            label={t("contactDetails")}
            value={value.details}
            maxLength={200}
            onChange={(event) => {
              onChange({ ...value, details: event.target.value });
            }}
          />
        </div>
      ) : null}
      {value.kind === "self" ? null : (
        <NativeSelect
          label={t("source")}
          value={value.source}
          onChange={(event) => {
            onChange({ ...value, source: event.target.value as Source });
          }}
        >
          {(["desk", "phone", "mail"] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t(`sources.${kind}`)}
            </option>
          ))}
        </NativeSelect>
      )}
    </div>
  );
}

type PersonFieldProps = {
  value: Extract<OnBehalfChoice, { kind: "person" }>;
  onChange: Props["onChange"];
  error: string | undefined;
};

function PersonField({ value, onChange, error }: PersonFieldProps) {
  const t = useTranslations("request.behalf");
  const [query, setQuery] = useState("");
  const { choices, loading } = useFoundPeople(query.trim());
  return (
    <Combobox
      label={t("person")}
      choices={choices}
      value={value.person}
      onValueChange={(person) => {
        onChange({ ...value, person });
      }}
      onQueryChange={setQuery}
      emptyText={query.trim() === "" ? t("typeName") : t("nobody")}
      loadingText={loading ? t("searching") : undefined}
      openLabel={t("open")}
      clearLabel={t("clear")}
      placeholder={t("personExample")}
      error={error}
    />
  );
}
