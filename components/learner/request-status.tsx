import clsx from "clsx";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/tickets/status-badge";
import { DueGlyph } from "@/components/ui/glyphs/due-glyph";
import { closedReasonLabels, statusLabels } from "@/lib/tickets/labels";
import type { TicketDetail } from "@/lib/tickets/rows";
import type { ClosedReason } from "@/lib/tickets/schema";
import { isOpen } from "@/lib/tickets/status";
import { OutcomeButtons } from "./outcome-buttons";
import { Rating } from "./rating";
import { RequestFace } from "./request-face";
import { RequestTrack, stepOf } from "./request-track";
import { useRequestWords } from "./use-request-words";
import { useTimes } from "./use-times";

type Props = { request: TicketDetail; viewerId: number };

const closings = Object.keys(closedReasonLabels) as ClosedReason[];

/** Where a request is, who has it, by when, and what is expected of the reader. */
export function RequestStatus({ request, viewerId }: Props) {
  const t = useTranslations("request");
  const { at } = useTimes();
  const { rating } = request;
  const answers = request.can.confirm || request.can.reopen;
  return (
    <section
      aria-label={t("status.label")}
      className="rounded-xl bg-surface px-4 py-3.5 shadow-card [--ground:var(--color-surface)]"
    >
      <div className="flex flex-wrap items-center gap-2">
        <StatusBadge status={request.status} />
        <time dateTime={request.updatedAt.toISOString()} className="ml-auto text-sm text-ink-3">
          {t("status.updated", { when: at(request.updatedAt) })}
        </time>
      </div>
      <Who request={request} viewerId={viewerId} />
      <Due request={request} />
      <RequestTrack status={request.status} />
      <Steps request={request} />
      {answers ? <OutcomeButtons number={request.number} can={request.can} className="mt-3" /> : null}
      {rating?.may ? (
        <Rating
          number={request.number}
          score={rating.score}
          line={rating.line}
          className="mt-3.5 border-t border-line pt-3"
        />
      ) : null}
    </section>
  );
}

function Who({ request, viewerId }: Props) {
  const t = useTranslations("request.status");
  const { who, what } = useRequestWords(viewerId)({ ...request, dueAt: null });
  const reason =
    request.status === "closed" ? (closings.find((known) => known === request.closedReason) ?? null) : null;
  const helpers = request.helpers.map(({ name }) => name).join(", ");
  const followed = request.requester.id !== viewerId;
  return (
    <RequestFace request={request}>
      <b className="block font-semibold">{who}</b>
      {helpers === "" || !isOpen(request.status) ? null : (
        <span className="block text-ink-2">{t("with", { names: helpers })}</span>
      )}
      {what === "" ? null : <span className="block text-ink-2">{what}</span>}
      {reason === null ? null : <span className="block text-ink-2">{t(`closed.${reason}`)}</span>}
      {followed ? <span className="block text-ink-2">{t("followed", { name: request.requester.name })}</span> : null}
    </RequestFace>
  );
}

function Due({ request: { dueAt, createdAt, status } }: Pick<Props, "request">) {
  const t = useTranslations("request");
  const { before, now } = useTimes();
  // While it waits nobody is late: the time stands, and moves on by as long as it takes.
  if (dueAt === null || !isOpen(status) || (status === "waiting" && dueAt < now)) return null;
  const used = (now.getTime() - createdAt.getTime()) / (dueAt.getTime() - createdAt.getTime());
  return (
    <p className="mt-2.5 flex items-center gap-2.5 text-[0.9375rem] leading-5">
      <span className={clsx("grid w-8 shrink-0 place-items-center", statusLabels[status].text)}>
        <DueGlyph size={20} used={used} paused={status === "waiting"} />
      </span>
      <span>
        {dueAt < now
          ? t("words.overdue")
          : t.rich("status.due", { when: before(dueAt), b: (words) => <b className="font-semibold">{words}</b> })}
      </span>
    </p>
  );
}

function Steps({ request: { status, createdAt } }: Pick<Props, "request">) {
  const t = useTranslations("request.status.steps");
  const { brief } = useTimes();
  const reached = stepOf(status);
  const step = (index: number, words: string) => (
    <li
      aria-current={index === reached ? "step" : undefined}
      className={clsx(index === reached && "font-medium text-ink")}
    >
      {words}
    </li>
  );
  return (
    <ol aria-label={t("label")} className="mt-1.5 flex justify-between gap-2 text-xs text-ink-3">
      {step(1, t("sent", { when: brief(createdAt) }))}
      {step(2, t("taken"))}
      {step(3, t("settled"))}
    </ol>
  );
}
