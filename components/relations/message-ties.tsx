"use client";

import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { CommentRow } from "@/lib/tickets/rows";

const look = "text-accent-text underline-offset-2 hover:underline";

/** Where a message came from, and what it became. */
export function MessageTies({ comment: { origin, became } }: { comment: Pick<CommentRow, "origin" | "became"> }) {
  const t = useTranslations("ticketPage.split");
  return (
    <>
      {origin === null ? null : (
        <Link href={`/tickets/${String(origin)}`} prefetch={false} className={look}>
          · {t("origin", { number: String(origin) })}
        </Link>
      )}
      {became === null ? null : (
        <Link href={`/tickets/${String(became)}`} prefetch={false} className={look}>
          · {t("became", { number: String(became) })}
        </Link>
      )}
    </>
  );
}
