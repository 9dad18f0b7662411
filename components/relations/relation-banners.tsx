"use client";

import { Ban, GitMerge } from "@/components/ui/icons/staff";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { isOpen } from "@/lib/tickets/status";
import { UndoMergeDialog } from "./undo-merge-dialog";

const linkLook = "font-medium text-accent-text underline underline-offset-2";

function MergedBanner() {
  const t = useTranslations("ticketPage.merge");
  const { ticket } = useTicketPage();
  const { number, mergedInto, can } = ticket;
  const link = (text: ReactNode) => (
    <Link href={`/tickets/${String(mergedInto?.number ?? "")}`} className={linkLook}>
      {text}
    </Link>
  );
  const action = can.classify ? (
    <UndoMergeDialog number={number} trigger={<Button size="sm">{t("undo")}</Button>} />
  ) : null;
  return (
    <Banner icon={<GitMerge size={16} aria-hidden />} action={action}>
      {mergedInto
        ? t.rich("banner", { number: String(mergedInto.number), title: mergedInto.title, link })
        : t("bannerUnseen")}
    </Banner>
  );
}

/** What keeps the ticket from going on: it went into another, or others block it. */
export function RelationBanners() {
  const t = useTranslations("ticketPage.blocked");
  const { ticket } = useTicketPage();
  if (ticket.mergedInto) return <MergedBanner />;
  const blockedBy = ticket.staff?.blockedBy ?? [];
  if (blockedBy.length === 0 || !isOpen(ticket.status)) return null;
  return (
    <Banner tone="warning" icon={<Ban size={16} aria-hidden />}>
      {t.rich("banner", {
        links: () =>
          blockedBy.map((number, index) => (
            <Fragment key={number}>
              {index > 0 ? ", " : ""}
              <Link href={`/tickets/${String(number)}`} className={linkLook}>
                #{number}
              </Link>
            </Fragment>
          )),
      })}
    </Banner>
  );
}
