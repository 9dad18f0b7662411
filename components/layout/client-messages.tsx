import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type Props = { only: readonly string[]; children: ReactNode } | { except: readonly string[]; children: ReactNode };

/** The words that client code below needs: they travel with each page, so the others stay behind. */
export async function ClientMessages(props: Props) {
  const all = Object.entries(await getMessages());
  const chosen = all.filter(([namespace]) =>
    "only" in props ? props.only.includes(namespace) : !props.except.includes(namespace),
  );
  return <NextIntlClientProvider messages={Object.fromEntries(chosen)}>{props.children}</NextIntlClientProvider>;
}
