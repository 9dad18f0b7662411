"use client";

import { useTranslations } from "next-intl";
import { createContext, use } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { TextQuote } from "@/components/ui/icons/staff";
import type { CommentKind } from "@/lib/tickets/schema";

export type Quote = (message: { kind: CommentKind; body: string }) => void;

const QuoteContext = createContext<Quote | null>(null);
/** Where messages can be quoted into: the composer of the page around. */
export const QuoteProvider = QuoteContext.Provider;

/** Puts a message into the composer as a quote, under which one answers. */
export function QuoteMessage({ message }: { message: { kind: CommentKind; body: string } }) {
  const t = useTranslations("ticketPage.timeline");
  const quote = use(QuoteContext);
  if (!quote || message.body.trim() === "") return null;
  return (
    <IconButton
      size="xs"
      label={t("quote")}
      icon={<TextQuote size={13} />}
      onClick={() => quote(message)}
      className="-my-1 -mr-1.5 opacity-0 group-hover/message:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
    />
  );
}
