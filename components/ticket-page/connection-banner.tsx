"use client";

import { CloudOff } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useTicketPage } from "./ticket-context";

/** Says when the page no longer hears from the server, what still works, and the way out. */
export function ConnectionBanner() {
  const t = useTranslations("ticketPage.connection");
  const { ticket, connection, store } = useTicketPage();
  if (connection === "ok") return null;
  if (connection === "missing") {
    return (
      <Banner tone="danger" live>
        {t("missing")}
      </Banner>
    );
  }
  const signedOut = connection === "signedOut";
  const action = signedOut ? (
    <Button size="sm" href={`/login?next=${encodeURIComponent(`/tickets/${String(ticket.number)}`)}`}>
      {t("signIn")}
    </Button>
  ) : (
    <Button size="sm" onClick={() => void store.refresh()}>
      {t("retry")}
    </Button>
  );
  return (
    <Banner tone="warning" live icon={<CloudOff size={16} aria-hidden />} action={action}>
      {t(connection)}
    </Banner>
  );
}
