"use client";

import { useTranslations } from "next-intl";
import { StatusGlyph } from "@/components/tickets/status-glyph";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { Button } from "@/components/ui/button";
import { Properties } from "./properties";
import { RoomyProperties } from "./property-row";
import { useTicketPage } from "./ticket-context";
import { useTicketActs } from "./use-ticket-acts";
import { useWide } from "./use-wide";

type SheetProps = { open: boolean; onOpenChange: (open: boolean) => void };

function PropertiesSheet({ open, onOpenChange }: SheetProps) {
  const t = useTranslations("ticketPage");
  const acts = useTicketActs();
  const resolve = acts.resolve;
  const footer = resolve ? (
    <Button
      variant="primary"
      size="xl"
      block
      icon={<StatusGlyph status="resolved" size={18} className="text-inherit! [--ground:var(--color-accent)]" />}
      onClick={() => {
        onOpenChange(false);
        resolve();
      }}
    >
      {t("resolveTicket")}
    </Button>
  ) : null;
  return (
    <BottomSheet
      title={t("properties.title")}
      closeLabel={t("properties.close")}
      open={open}
      onOpenChange={onOpenChange}
      footer={footer}
    >
      <RoomyProperties value>
        <Properties />
      </RoomyProperties>
    </BottomSheet>
  );
}

/** The properties where they belong: beside the conversation, or in a sheet from the bottom of a phone. */
export function PropertiesPlace({ open, onOpenChange }: SheetProps) {
  const t = useTranslations("ticketPage");
  const { openProperty, setOpenProperty } = useTicketPage();
  const wide = useWide();
  if (!wide) {
    const change = (next: boolean) => {
      onOpenChange(next);
      if (!next) setOpenProperty(null);
    };
    return <PropertiesSheet open={open || openProperty !== null} onOpenChange={change} />;
  }
  return (
    <aside
      aria-label={t("properties.title")}
      className="w-81 shrink-0 border-l border-line max-md:hidden lg:overflow-y-auto"
    >
      <div className="px-4 pt-4 pb-5 max-lg:sticky max-lg:top-28 max-lg:max-h-[calc(100dvh-7rem)] max-lg:overflow-y-auto lg:pl-4.5">
        <Properties />
      </div>
    </aside>
  );
}
