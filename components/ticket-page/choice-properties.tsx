"use client";

import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/tickets/status-badge";
import { StatusGlyph } from "@/components/tickets/status-glyph";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { Menu } from "@/components/ui/menu";
import { MenuChoices } from "@/components/ui/menu-lines";
import { priorityLabels } from "@/lib/tickets/labels";
import { priorities, ticketTypes } from "@/lib/tickets/schema";
import { statuses } from "@/lib/tickets/status";
import { PropertyButton, PropertyRow, PropertyValue } from "./property-row";
import { changePriority, changeType } from "./ticket-changes";
import { useTicketPage, type PropertyName } from "./ticket-context";
import { useStatusChange } from "./use-status-change";

/** Opens and closes one property's menu, from its button or from its key. */
export function usePropertyMenu(property: PropertyName) {
  const { openProperty, setOpenProperty } = useTicketPage();
  return {
    open: openProperty === property,
    onOpenChange: (open: boolean) => {
      setOpenProperty(open ? property : null);
    },
  };
}

function StatusMenu() {
  const t = useTranslations("ticketPage.properties");
  const { ticket, words } = useTicketPage();
  const change = useStatusChange();
  const choices = statuses.map((status) => ({
    value: status,
    children: words.status(status),
    icon: <StatusGlyph status={status} />,
  }));
  const trigger = (
    <PropertyButton tip={t("change", { name: t("status") })} tipKey="S">
      <StatusBadge status={ticket.status} />
    </PropertyButton>
  );
  return (
    <Menu trigger={trigger} {...usePropertyMenu("status")}>
      <MenuChoices label={t("status")} value={ticket.status} onValueChange={change} choices={choices} />
    </Menu>
  );
}

export function StatusProperty() {
  const t = useTranslations("ticketPage.properties");
  const { ticket, words } = useTicketPage();
  const waits = ticket.status === "waiting" && ticket.waitingFor ? words.waits(ticket.waitingFor) : null;
  return (
    <PropertyRow name={t("status")}>
      <span className="flex min-w-0 flex-1 flex-col items-start">
        {ticket.can.changeStatus ? (
          <StatusMenu />
        ) : (
          <PropertyValue>
            <StatusBadge status={ticket.status} />
          </PropertyValue>
        )}
        {waits === null ? null : <WaitingWords waits={waits} />}
      </span>
    </PropertyRow>
  );
}

/** Who is waited for, under the status; those who may change it do so here. */
function WaitingWords({ waits }: { waits: string }) {
  const { ticket, askWaiting } = useTicketPage();
  const look = "relative z-1 mb-1 max-w-full text-left text-sm text-ink-2 wrap-anywhere";
  if (!ticket.can.changeStatus) return <span className={look}>{waits}</span>;
  return (
    <button
      type="button"
      onClick={askWaiting}
      className={`${look} min-h-6 rounded-xs underline-offset-2 hover:underline`}
    >
      {waits}
    </button>
  );
}

export function PriorityProperty() {
  const t = useTranslations("ticketPage");
  const { ticket, words, run } = useTicketPage();
  const menu = usePropertyMenu("priority");
  const priority = ticket.staff?.priority;
  if (!priority) return null;
  const glyph = (code: typeof priority) => (
    <ShapeGlyph shape={priorityLabels[code].glyph} className={priorityLabels[code].text} />
  );
  const value = (
    <>
      {glyph(priority)}
      <span className="truncate">{words.priority(priority)}</span>
    </>
  );
  const choices = priorities.map((code) => ({ value: code, children: words.priority(code), icon: glyph(code) }));
  return (
    <PropertyRow name={t("properties.priority")}>
      {ticket.can.setPriority ? (
        <Menu
          {...menu}
          trigger={
            <PropertyButton tip={t("properties.change", { name: t("properties.priority") })} tipKey="P">
              {value}
            </PropertyButton>
          }
        >
          <MenuChoices
            label={t("properties.priority")}
            value={priority}
            choices={choices}
            onValueChange={(next) => {
              if (next !== priority)
                run(changePriority(ticket, next), t("done.priority", { value: words.priority(next) }));
            }}
          />
        </Menu>
      ) : (
        <PropertyValue>{value}</PropertyValue>
      )}
    </PropertyRow>
  );
}

export function TypeProperty() {
  const t = useTranslations("ticketPage");
  const { ticket, words, run } = useTicketPage();
  const menu = usePropertyMenu("type");
  const type = ticket.staff?.type;
  if (!type) return null;
  const choices = ticketTypes.map((code) => ({ value: code, children: words.type(code) }));
  return (
    <PropertyRow name={t("properties.type")}>
      {ticket.can.classify ? (
        <Menu
          {...menu}
          trigger={
            <PropertyButton tip={t("properties.change", { name: t("properties.type") })}>
              {words.type(type)}
            </PropertyButton>
          }
        >
          <MenuChoices
            label={t("properties.type")}
            value={type}
            choices={choices}
            onValueChange={(next) => {
              if (next !== type) run(changeType(ticket, next), t("done.type", { value: words.type(next) }));
            }}
          />
        </Menu>
      ) : (
        <PropertyValue>{words.type(type)}</PropertyValue>
      )}
    </PropertyRow>
  );
}
