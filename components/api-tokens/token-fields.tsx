"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { tokenDays, tokenScopes, type TokenScope } from "@/lib/api-tokens/schema";

export type WantedToken = { name: string; scopes: readonly TokenScope[]; expiresInDays: number };
export const plainToken: WantedToken = { name: "", scopes: ["read"], expiresInDays: 90 };

type Props = {
  /** What is wrong as a whole. */
  message: string | null;
  wanted: WantedToken;
  /** Whether it can be for administration. */
  admin: boolean;
  wrong: (name: string) => string | undefined;
  onChange: (wanted: WantedToken) => void;
};

/** What a token is for, what it may do, and for how long. */
export function TokenFields({ message, wanted, admin, wrong, onChange }: Props) {
  const t = useTranslations("apiTokens");
  return (
    <>
      {message ? (
        <p role="alert" className="text-sm text-danger-text">
          {message}
        </p>
      ) : null}
      <TextField
        label={t("fields.name")}
        hint={t("fields.nameHint")}
        value={wanted.name}
        required
        maxLength={200}
        autoComplete="off"
        error={wrong("name")}
        onChange={(event) => {
          onChange({ ...wanted, name: event.currentTarget.value });
        }}
      />
      <ScopeChoices
        chosen={wanted.scopes}
        offered={admin ? tokenScopes : ["read", "write"]}
        error={wrong("scopes")}
        onChange={(scopes) => {
          onChange({ ...wanted, scopes });
        }}
      />
      <NativeSelect
        label={t("fields.expires")}
        value={String(wanted.expiresInDays)}
        error={wrong("expiresInDays")}
        onChange={(event) => {
          onChange({ ...wanted, expiresInDays: Number(event.currentTarget.value) });
        }}
      >
        {tokenDays.map((days) => (
          <option key={days} value={days}>
            {t("days", { days })}
          </option>
        ))}
      </NativeSelect>
    </>
  );
}

type ScopeProps = {
  chosen: readonly TokenScope[];
  offered: readonly TokenScope[];
  error: string | undefined;
  onChange: (chosen: readonly TokenScope[]) => void;
};

function ScopeChoices({ chosen, offered, error, onChange }: ScopeProps) {
  const t = useTranslations("apiTokens");
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-1.5 font-medium">{t("fields.scopes")}</legend>
      {offered.map((scope) => (
        <div key={scope}>
          <Checkbox
            checked={chosen.includes(scope)}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              onChange(offered.filter((one) => (one === scope ? on : chosen.includes(one))));
            }}
          >
            {t(`scopes.${scope}`)} <span className="text-sm text-ink-3">{t(`scopeSays.${scope}`)}</span>
          </Checkbox>
        </div>
      ))}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
