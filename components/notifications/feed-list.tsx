"use client";

import { CalendarClock, HandHelping, Split, Webhook } from "@/components/ui/icons/staff";
import { Link } from "@/components/ui/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Dot } from "@/components/ui/dot";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { FeedLine } from "./notification-feed";

type Props = {
  feed: { state: "loading" } | { state: "failed" } | { state: "ready"; lines: FeedLine[] };
  anyUnread: boolean;
  onFollow: (line: FeedLine) => void;
  onMarkAll: () => void;
};

/** The opened notifications, or what stands in for them. */
export function FeedList({ feed, anyUnread, onFollow, onMarkAll }: Props) {
  const t = useTranslations("notifications");
  return (
    <>
      <div className="flex min-h-10 items-center justify-between gap-2 px-2">
        <h2 className="font-semibold">{t("title")}</h2>
        {anyUnread ? (
          <Button variant="quiet" size="sm" onClick={onMarkAll}>
            {t("markAll")}
          </Button>
        ) : null}
      </div>
      {feed.state === "loading" ? <Loading label={t("loading")} /> : null}
      {feed.state === "failed" ? <p className="px-2 py-6 text-center text-ink-2">{t("failed")}</p> : null}
      {feed.state === "ready" && feed.lines.length === 0 ? (
        <p className="px-2 py-6 text-center text-ink-2">{t("empty")}</p>
      ) : null}
      {feed.state === "ready" ? (
        <ul>
          {feed.lines.map((line) => (
            <li key={line.id}>
              <Line line={line} onFollow={onFollow} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Where a line leads, and what stands there. */
function subjectOf({ ticket, webhook }: FeedLine): { href: string; words: string } {
  if (ticket)
    return { href: `/tickets/${String(ticket.number)}`, words: `#${String(ticket.number)} · ${ticket.title}` };
  if (webhook) return { href: `/admin/webhooks/${String(webhook.id)}`, words: webhook.description };
  return { href: "/admin/webhooks", words: "" };
}

/** The marks of what nobody did: a deadline came, a rule dealt or offered a ticket. */
const marks: Partial<Record<FeedLine["kind"], typeof Split>> = {
  dueSoon: CalendarClock,
  overdue: CalendarClock,
  routed: Split,
  notRouted: Split,
  offered: HandHelping,
  webhookStopped: Webhook,
};

/** Who did it, or the mark of what it is. */
function LineFace({ line, who }: { line: FeedLine; who: string }) {
  const Mark = marks[line.kind];
  if (Mark) return <AvatarNobody size={28} icon={<Mark size={15} aria-hidden />} />;
  return <Avatar name={who} id={String(line.actor?.id ?? 0)} size={28} />;
}

function Line({ line, onFollow }: { line: FeedLine; onFollow: (line: FeedLine) => void }) {
  const t = useTranslations("notifications");
  const format = useFormatter();
  const now = useNow();
  const who = line.actor?.name ?? t("somebody");
  const subject = subjectOf(line);
  const into = line.mergedInto === null ? "none" : String(line.mergedInto);
  return (
    <Link
      href={subject.href}
      onClick={() => {
        onFollow(line);
      }}
      className="flex min-h-11 items-start gap-2.5 rounded-sm px-2 py-2 -outline-offset-2! hover:bg-hover"
    >
      <LineFace line={line} who={who} />
      <span className="min-w-0 flex-1">
        <span className="block text-sm">
          <span className={line.read ? "" : "font-semibold"}>
            {t(`kinds.${line.kind}`, { name: who, into, deadline: line.deadline ?? "none" })}
          </span>
        </span>
        <span className="block truncate text-sm text-ink-2">{subject.words}</span>
        <time dateTime={line.createdAt} className="block text-xs text-ink-3">
          {format.relativeTime(new Date(line.createdAt), now)}
        </time>
      </span>
      {line.read ? null : <Dot label={t("unread")} className="mt-1.5" />}
    </Link>
  );
}

function Loading({ label }: { label: string }) {
  return (
    <SkeletonGroup label={label}>
      {[0, 1, 2].map((line) => (
        <div key={line} className="flex gap-2.5 px-2 py-2.5">
          <Skeleton className="size-7 rounded-full" />
          <div className="grid flex-1 content-center gap-2">
            <Skeleton className="h-2.5 w-2/3" />
            <Skeleton className="h-2.5 w-1/2" />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}
