"use client";

import { NextIntlClientProvider, type Locale } from "next-intl";
import type { ReactNode } from "react";

type Messages = Record<string, never>;
type Props = { text: string; locale: Locale; timeZone: string; now: Date; children: ReactNode };

const KEPT = 20;
const read = new Map<string, Messages>();

/** The same words for the same text, so that a process reads each once. */
function messagesOf(text: string): Messages {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= KEPT) read.clear();
  const messages = JSON.parse(text) as Messages;
  read.set(text, messages);
  return messages;
}

/** Gives client code below its words, from their JSON text. */
export function MessagesProvider({ text, children, ...settings }: Props) {
  return (
    <NextIntlClientProvider messages={messagesOf(text)} {...settings}>
      {children}
    </NextIntlClientProvider>
  );
}
