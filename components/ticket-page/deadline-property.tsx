"use client";

import clsx from "clsx";
import { CircleHelp } from "@/components/ui/icons/staff";
import { useNow, useTranslations } from "next-intl";
import { dueLooks, dueState } from "@/components/tickets/due-state";
import { DueForm } from "@/components/tickets/due-form";
import { useLateWords } from "@/components/tickets/use-late-words";
import { useMoments } from "@/components/tickets/use-moments";
import { DueGlyph } from "@/components/ui/glyphs/due-glyph";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { isOpen } from "@/lib/tickets/status";
import { DeadlineReasons } from "./deadline-reasons";
import { usePropertyMenu } from "./choice-properties";
import { PropertyButton, PropertyRow, PropertyValue } from "./property-row";
import { changeDue } from "./ticket-changes";
import { useTicketPage } from "./ticket-context";
import { useDeadlineReason } from "./use-deadline-reason";

/** When the ticket's first running deadline is, and on demand why. */
export function DeadlineProperty() {
  const t = useTranslations("ticketPage.properties");
  const { ticket } = useTicketPage();
  if (!ticket.staff) return null;
  const mayBeSet = ticket.can.setDue && isOpen(ticket.status);
  return (
    <PropertyRow name={t("due")}>
      {mayBeSet ? (
        <DueMenu />
      ) : (
        <PropertyValue>
          <DeadlineValue />
        </PropertyValue>
      )}
      <WhyButton />
    </PropertyRow>
  );
}

/** The deadline, which opens the form to set it by hand. */
function DueMenu() {
  const t = useTranslations();
  const { ticket, run } = useTicketPage();
  const { dayAndTime } = useMoments();
  const { open, onOpenChange } = usePropertyMenu("due");
  const { number, staff } = ticket;
  const sla = staff?.sla;
  return (
    <Popover
      label={t("tickets.due.title", { number })}
      className="w-76 p-3"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <PropertyButton tip={t("ticketPage.properties.setDue")} tipKey="D">
          <DeadlineValue />
        </PropertyButton>
      }
    >
      <DueForm
        due={sla?.resolveBy ?? null}
        byHand={sla?.byHand ?? false}
        onSet={(at) => {
          onOpenChange(false);
          const said = at
            ? t("tickets.due.said", { number, at: dayAndTime(at) })
            : t("tickets.due.saidUsual", { number });
          run(changeDue(ticket, at), said);
        }}
      />
    </Popover>
  );
}

function DeadlineValue() {
  const t = useTranslations("tickets.deadlines");
  const { ticket } = useTicketPage();
  const { dayAndTime, whole } = useMoments();
  const late = useLateWords();
  const state = dueState(ticket, useNow({ updateInterval: 60_000 }));
  if (ticket.staff?.sla.pausedAt) {
    return (
      <>
        <DueGlyph paused className="shrink-0 text-ink-3" />
        {t("paused")}
      </>
    );
  }
  if (!state) return <span className="text-ink-3">{t("none")}</span>;
  const { due, tone, used, minutesLeft } = state;
  return (
    <>
      <DueGlyph used={used} className={clsx("shrink-0", dueLooks[tone].glyph)} />
      <Time dateTime={due.toISOString()} title={whole(due)} className={dueLooks[tone].text}>
        {tone === "late" ? late(-minutesLeft) : dayAndTime(due)}
      </Time>
    </>
  );
}

function WhyButton() {
  const t = useTranslations("tickets.deadlines");
  const { ticket } = useTicketPage();
  const { reading, read } = useDeadlineReason(ticket.number);
  return (
    <Popover
      label={t("why")}
      align="end"
      className="w-84 p-3.5"
      trigger={<IconButton size="sm" label={t("why")} icon={<CircleHelp size={15} />} />}
      onOpenChange={(open) => {
        if (open) read();
      }}
    >
      <div aria-live="polite">
        {reading.state === "loading" ? (
          <SkeletonGroup label={t("loading")}>
            <Skeleton className="mb-2 h-3 w-2/3" />
            <Skeleton className="h-3 w-full" />
          </SkeletonGroup>
        ) : null}
        {reading.state === "failed" ? <p className="text-ink-2">{t("failed")}</p> : null}
        {reading.state === "ready" ? <DeadlineReasons reason={reading.reason} /> : null}
      </div>
    </Popover>
  );
}
