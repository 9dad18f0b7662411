import { getLocale, getMessages, getNow, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { MessagesProvider } from "./messages-provider";

type Choice = { only: readonly string[] } | { except: readonly string[] };
type Messages = Awaited<ReturnType<typeof getMessages>>;

const texts = new WeakMap<Messages, Map<string, string>>();

function chosen(messages: Messages, choice: Choice): string {
  const entries = Object.entries(messages).filter(([namespace]) =>
    "only" in choice ? choice.only.includes(namespace) : !choice.except.includes(namespace),
  );
  return JSON.stringify(Object.fromEntries(entries));
}

/** As one text, made once: a page that hands over each word for itself spends a tenth of its time on it. */
function textOf(messages: Messages, choice: Choice): string {
  const made = texts.get(messages) ?? new Map<string, string>();
  texts.set(messages, made);
  const key = JSON.stringify(choice);
  const text = made.get(key) ?? chosen(messages, choice);
  made.set(key, text);
  return text;
}

/** The words that client code below needs: they travel with each page, so the others stay behind. */
export async function ClientMessages({ children, ...choice }: Choice & { children: ReactNode }) {
  const [locale, messages, timeZone, now] = await Promise.all([getLocale(), getMessages(), getTimeZone(), getNow()]);
  return (
    <MessagesProvider text={textOf(messages, choice)} locale={locale} timeZone={timeZone} now={now}>
      {children}
    </MessagesProvider>
  );
}
