"use client";

import { ArrowLeft } from "@/components/ui/icons/everyday";
import { Hand, Link2 } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import type { PresentPerson } from "@/lib/live/schema";
import { StatusBadge } from "@/components/tickets/status-badge";
import { Button } from "@/components/ui/button";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { IconButton } from "@/components/ui/icon-button";
import { PresentPeople } from "./present-people";
import { useTicketPage } from "./ticket-context";
import { useTicketActs } from "./use-ticket-acts";

const LIST = "/tickets";

type HeaderProps = { menu: ReactNode; people: readonly PresentPerson[] };

/** Where one is, and what one can do first; wide screens. */
export function TicketHeader({ menu, people }: HeaderProps) {
  const t = useTranslations("ticketPage");
  const { ticket } = useTicketPage();
  const acts = useTicketActs();
  const crumbs = [{ label: t("list"), href: LIST }, { label: t("number", { number: String(ticket.number) }) }];
  const actions = (
    <>
      <PresentPeople people={people} words className="flex" />
      <IconButton label={t("copyLink")} icon={<Link2 size={16} />} onClick={acts.copyLink} />
      {menu}
      {acts.take && !ticket.lead ? (
        <Button icon={<Hand size={16} aria-hidden />} kbd="T" onClick={acts.take}>
          {t("take")}
        </Button>
      ) : null}
      {acts.release ? (
        <Button variant="quiet" kbd="T" onClick={acts.release}>
          {t("release")}
        </Button>
      ) : null}
      {acts.resolve ? (
        <Button
          icon={
            <ShapeGlyph shape="check-disc" size={15} className="text-status-resolved [--ground:var(--color-raised)]" />
          }
          kbd="R"
          onClick={acts.resolve}
        >
          {t("resolve")}
        </Button>
      ) : null}
      {acts.reopen ? (
        <Button
          icon={<ShapeGlyph shape="half-ring" size={15} className="text-status-in-progress" />}
          kbd="R"
          onClick={acts.reopen}
        >
          {t("reopen")}
        </Button>
      ) : null}
    </>
  );
  return (
    <div className="sticky top-14 z-10 bg-surface max-md:hidden lg:static">
      <PageHeader crumbs={crumbs} actions={actions} line />
    </div>
  );
}

type TopProps = HeaderProps & { showProperties: () => void };

/** The bar of a phone: back, the number, and the status that opens the properties. */
export function TicketTop({ menu, people, showProperties }: TopProps) {
  const t = useTranslations("ticketPage");
  const { ticket } = useTicketPage();
  return (
    <header
      data-own-top
      className="sticky top-0 z-20 flex h-14 items-center gap-2 bg-canvas pr-1 pl-1 [--ground:var(--color-canvas)] md:hidden"
    >
      <IconButton size="lg" href={LIST} label={t("back")} icon={<ArrowLeft size={22} />} tooltip={false} />
      <span className="text-[15px] text-ink-3">{t("number", { number: String(ticket.number) })}</span>
      <button
        type="button"
        onClick={showProperties}
        aria-label={t("properties.open")}
        className="grid min-h-11 place-items-center rounded-full"
      >
        <StatusBadge status={ticket.status} />
      </button>
      <PresentPeople people={people} className="ml-auto flex" />
      <span className={people.length > 0 ? undefined : "ml-auto"}>{menu}</span>
    </header>
  );
}
