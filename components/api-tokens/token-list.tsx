"use client";

import { KeyRound } from "@/components/ui/icons/category";
import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { RelativeTime } from "@/components/tickets/relative-time";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ApiTokenRow } from "@/lib/api-tokens/rows";
import { shortDay } from "@/lib/platform/i18n/format-moment";
import { useTokenActs } from "./use-token-acts";

type Props = { tokens: readonly ApiTokenRow[]; label: string; large?: boolean };

/** The tokens that open something, each with the way to end it. */
export function TokenList({ tokens, label, large = false }: Props) {
  const t = useTranslations("apiTokens");
  const [ending, setEnding] = useState<ApiTokenRow | null>(null);
  const { busy, revoke } = useTokenActs();
  if (tokens.length === 0) return <p className="text-sm text-ink-3">{t("none")}</p>;
  return (
    <>
      <ul aria-label={label} className="grid">
        {tokens.map((token) => (
          <TokenLine key={token.id} token={token} large={large} onEnd={setEnding} />
        ))}
      </ul>
      {ending ? (
        <ConfirmDialog
          open
          danger
          title={t("revoke.title", { name: ending.name })}
          description={t("revoke.text")}
          confirmLabel={t("revoke.confirm")}
          cancelLabel={t("cancel")}
          busy={busy}
          onConfirm={() =>
            void revoke(ending.id).then(() => {
              setEnding(null);
            })
          }
          onOpenChange={(open) => {
            if (!open) setEnding(null);
          }}
        />
      ) : null}
    </>
  );
}

type LineProps = { token: ApiTokenRow; large: boolean; onEnd: (token: ApiTokenRow) => void };

function TokenLine({ token, large, onEnd }: LineProps) {
  const t = useTranslations("apiTokens");
  const place = { locale: useLocale() === "en" ? ("en" as const) : ("fr" as const), timeZone: useTimeZone() ?? "UTC" };
  const now = useNow();
  const { name, scopes, expiresAt, lastUsedAt } = token;
  const may = scopes.map((scope) => t(`scopes.${scope}`)).join(", ");
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line py-2 last:border-b-0">
      <KeyRound size={18} className="shrink-0 text-ink-3" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={name}>
          {name}
        </p>
        <p className="text-sm text-ink-3">
          {may}
          {expiresAt === null ? null : <> · {t("until", { day: shortDay(new Date(expiresAt), now, place) })}</>} ·{" "}
          {lastUsedAt === null ? (
            t("neverUsed")
          ) : (
            <>
              {t("lastUsed")} <RelativeTime at={new Date(lastUsedAt)} />
            </>
          )}
        </p>
      </div>
      <Button
        variant="quiet"
        size={large ? "lg" : "sm"}
        aria-label={t("revokeNamed", { name })}
        aria-haspopup="dialog"
        onClick={() => {
          onEnd(token);
        }}
      >
        {t("revokeOne")}
      </Button>
    </li>
  );
}
