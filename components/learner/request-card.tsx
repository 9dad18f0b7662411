import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { FileCount } from "@/components/tickets/file-count";
import { RelativeTime } from "@/components/tickets/relative-time";
import { StatusBadge } from "@/components/tickets/status-badge";
import { Button } from "@/components/ui/button";
import { Dot } from "@/components/ui/dot";
import type { TicketRow } from "@/lib/tickets/rows";
import { firstName } from "./first-name";
import { OutcomeButtons } from "./outcome-buttons";
import { RequestFace } from "./request-face";
import { RequestTrack } from "./request-track";
import { useRequestWords } from "./use-request-words";

type Props = { request: TicketRow; viewerId: number };

/** A request in the list: where it is, who has it, by when and what is expected of the reader, without opening it. */
export function RequestCard({ request, viewerId }: Props) {
  const t = useTranslations("request.card");
  const { who, also, what } = useRequestWords(viewerId)(request);
  const followed = request.requester.id !== viewerId;
  return (
    <article className="relative rounded-xl bg-surface px-4 py-3.5 shadow-card transition-colors duration-fast ease-out [--ground:var(--color-surface)] hover:bg-raised">
      <CardHead request={request} />
      <h2 className="mt-2 text-[1.0625rem] leading-5.5 font-semibold tracking-[-0.008em] text-balance wrap-anywhere">
        <Link
          href={`/tickets/${String(request.number)}`}
          className="outline-none after:absolute after:inset-0 after:rounded-xl after:outline-focus focus-visible:after:outline-2 focus-visible:after:outline-offset-2"
        >
          <span dir="auto">{request.title}</span>
        </Link>
      </h2>
      {followed ? <p className="mt-1 text-sm text-ink-3">{t("for", { name: request.requester.name })}</p> : null}
      <RequestFace request={request}>
        <b className="font-semibold">{who}</b>
        {also}
        {what === "" ? null : <span className="block text-ink-2">{what}</span>}
      </RequestFace>
      <CardFoot request={request} followed={followed} />
    </article>
  );
}

function CardHead({ request }: { request: TicketRow }) {
  const t = useTranslations();
  const { attachmentCount: files } = request;
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
      <StatusBadge status={request.status} />
      <span className="text-sm text-ink-3">#{request.number}</span>
      <FileCount count={files} words={t("tickets.files", { count: files })} size={15} />
      <span className="ml-auto flex items-center gap-1.5 text-sm text-ink-3">
        {request.unread ? (
          <span className="flex items-center gap-1.5 font-medium text-accent-text">
            <Dot />
            {t("request.card.unread")}
          </span>
        ) : (
          <RelativeTime at={request.updatedAt} />
        )}
      </span>
    </div>
  );
}

function CardFoot({ request, followed }: { request: TicketRow; followed: boolean }) {
  const t = useTranslations("request.card");
  if (request.can.confirm || request.can.reopen) {
    return <OutcomeButtons number={request.number} can={request.can} className="relative z-1 mt-3" />;
  }
  const asked = request.status === "waiting" && (request.waitingFor?.kind ?? "requester") === "requester";
  if (asked && !followed) {
    const lead = request.lead ? firstName(request.lead.name) : "";
    return (
      <Button
        href={`/tickets/${String(request.number)}#reply`}
        variant="soft"
        size="lg"
        block
        className="relative z-1 mt-3"
      >
        {t("answer", { name: lead, named: lead === "" ? "no" : "yes" })}
      </Button>
    );
  }
  return <RequestTrack status={request.status} />;
}
