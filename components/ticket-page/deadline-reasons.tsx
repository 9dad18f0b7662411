"use client";

import { useNow, useTranslations } from "next-intl";
import { useDurationWords } from "@/components/tickets/use-duration-words";
import { useMoments } from "@/components/tickets/use-moments";
import type { DeadlineReason, DeadlineRow } from "@/lib/sla/rows";
import { useTicketPage } from "./ticket-context";

/** « Échéance mardi à 10 h 15, parce que… »: each deadline, then the policy, its calendar and the pauses that made it. */
export function DeadlineReasons({ reason }: { reason: DeadlineReason }) {
  const t = useTranslations("tickets.deadlines");
  const { deadlines, policy, resolveSetBy, pausedMinutes, pausedAt } = reason;
  const duration = useDurationWords();
  const { dayAndTime } = useMoments();
  const criteria = useCriteria(reason);
  if (deadlines.length === 0) return <p className="text-pretty text-ink-2">{t("noPolicy")}</p>;
  return (
    <div className="grid gap-2.5 text-sm">
      <ul className="grid gap-2">
        {deadlines.map((deadline) => (
          <Deadline key={deadline.kind} deadline={deadline} perDay={policy?.dayMinutes ?? 0} />
        ))}
      </ul>
      {resolveSetBy === null ? null : <p className="text-pretty text-ink-2">{t("setBy", { name: resolveSetBy })}</p>}
      {policy ? (
        <p className="text-pretty text-ink-2">
          {t("because", { policy: policy.name, calendar: policy.calendar, criteria: criteria || t("anyTicket") })}
        </p>
      ) : null}
      {pausedAt ? <p className="text-pretty text-ink-2">{t("pausedSince", { at: dayAndTime(pausedAt) })}</p> : null}
      {policy && pausedMinutes > 0 ? (
        <p className="text-pretty text-ink-2">
          {t("pausedFor", { duration: duration(pausedMinutes, policy.dayMinutes) })}
        </p>
      ) : null}
    </div>
  );
}

function useCriteria({ policy }: DeadlineReason): string {
  const t = useTranslations("tickets.deadlines");
  const { words } = useTicketPage();
  if (!policy) return "";
  const { category, priority, team } = policy.criteria;
  const said = [
    category === null ? null : t("forCategory", { name: category }),
    team === null ? null : t("forTeam", { name: team }),
    priority === null ? null : t("forPriority", { name: words.priority(priority) }),
  ];
  return said.filter((part) => part !== null).join(", ");
}

function Deadline({ deadline, perDay }: { deadline: DeadlineRow; perDay: number }) {
  const t = useTranslations("tickets.deadlines");
  const { dayAndTime } = useMoments();
  const duration = useDurationWords();
  const now = useNow();
  const { kind, dueAt, minutes, metAt } = deadline;
  const late = (metAt ?? now) > dueAt;
  return (
    <li>
      <span className="block font-semibold">{t(`kinds.${kind}`, { at: dayAndTime(dueAt) })}</span>
      <span className={late ? "text-danger-text" : "text-ink-2"}>
        {metAt ? t(late ? "metLate" : "met", { at: dayAndTime(metAt) }) : t(late ? "late" : "running")}
        {minutes === null ? null : <span className="text-ink-3"> · {duration(minutes, perDay)}</span>}
      </span>
    </li>
  );
}
