"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FieldError } from "@/components/ui/field";
import { Avatar } from "@/components/ui/avatar";
import { signInAction } from "@/lib/sign-in/actions";
import type { DemoAccount } from "@/lib/sign-in/queries/demo-accounts";

/** An account with its role in words. */
export type NamedAccount = DemoAccount & { roleName: string };
type Props = { accounts: readonly NamedAccount[]; password: string; next: string | null };

/** One button per demonstration account: signs in with one tap. */
export function DemoAccounts({ accounts, password, next }: Props) {
  const t = useTranslations("signIn");
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const enter = async (email: string) => {
    setChosen(email);
    setError(null);
    try {
      const answer = await signInAction({ email, password });
      if (answer.ok) window.location.assign(next ?? answer.value.home);
      else setError(answer.error.message);
    } catch {
      setError(t("errors.network"));
    }
    setChosen(null);
  };
  return (
    <section aria-labelledby="demo-accounts" className="mt-7 border-t border-line pt-5">
      <h2 id="demo-accounts" className="mb-2 text-sm font-semibold">
        {t("demo.title")}
      </h2>
      <ul className="grid grid-cols-2 gap-2">
        {accounts.map(({ id, name, email, roleName }) => (
          <li key={id}>
            <button
              type="button"
              aria-busy={chosen === email}
              onClick={() => {
                if (chosen === null) void enter(email);
              }}
              className="flex h-12 w-full min-w-0 items-center gap-2.5 rounded-[10px] bg-surface px-2.5 text-left shadow-card hover:tint-hover active:tint-pressed aria-busy:opacity-60"
            >
              <Avatar name={name} id={String(id)} size={28} />
              <span className="min-w-0">
                <span className="block truncate leading-4.5 font-medium">{name.split(" ")[0]}</span>
                <span className="block truncate text-xs text-ink-3">{roleName}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div aria-live="polite">{error ? <FieldError>{error}</FieldError> : null}</div>
    </section>
  );
}
