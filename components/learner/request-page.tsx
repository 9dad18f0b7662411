import { useTranslations } from "next-intl";
import { LearnerBody, LearnerFoot, LearnerTop } from "@/components/layout/learner-page";
import { Button } from "@/components/ui/button";
import { newestReplyOf } from "@/components/ticket-page/outgoing-store";
import type { TicketDetail } from "@/lib/tickets/rows";
import type { RequestLimits } from "./check-request";
import { Conversation } from "./conversation";
import { firstName } from "./first-name";
import { MarkRead } from "./mark-read";
import { RefreshWhenChanged } from "./refresh-when-changed";
import { ReplyFoot } from "./reply-foot";
import { RequestMenu } from "./request-menu";
import { RequestStatus } from "./request-status";

type Props = { request: TicketDetail; viewerId: number; limits: RequestLimits };

/** One request as its requester or a follower sees it: where it is, what was said, and the next reply at the thumb. */
export function RequestPage({ request, viewerId, limits }: Props) {
  const t = useTranslations("request");
  const { number, title, description, version, can, lead } = request;
  const follows = request.requester.id !== viewerId && request.followers.some(({ id }) => id === viewerId);
  return (
    <>
      <LearnerTop
        backHref="/tickets"
        backLabel={t("back")}
        actions={
          <RequestMenu
            request={{ number, title, description, version, can }}
            viewerId={viewerId}
            follows={follows}
            limits={limits}
          />
        }
      >
        <span className="text-ink-3">#{number}</span>
      </LearnerTop>
      <LearnerBody className="pb-4! sm:pt-2!">
        <h1 dir="auto" className="mb-3 text-xl font-semibold tracking-tight text-pretty wrap-anywhere">
          {title}
        </h1>
        <RequestStatus request={request} viewerId={viewerId} />
        <Conversation request={request} viewerId={viewerId} />
      </LearnerBody>
      {can.reply ? (
        <ReplyFoot
          viewerId={viewerId}
          number={number}
          lead={lead ? firstName(lead.name) : ""}
          shown={{ ids: request.comments.map(({ id }) => id), newestReplyId: newestReplyOf(request.comments) }}
          maxLength={limits.description}
          keptAt={request.drafts.reply}
        />
      ) : (
        <ClosedFoot request={request} />
      )}
      <MarkRead number={number} changedAt={request.unread ? request.updatedAt.getTime() : null} />
      <RefreshWhenChanged number={number} />
    </>
  );
}

function ClosedFoot({ request: { number, mergedInto } }: { request: TicketDetail }) {
  const t = useTranslations("request.closed");
  const merged = useTranslations("request.merged");
  if (mergedInto) {
    return (
      <LearnerFoot>
        <p className="pb-2 text-center text-sm text-ink-2">{merged("text")}</p>
        <Button href={`/tickets/${String(mergedInto.number)}`} size="xl" block>
          {merged("go", { number: String(mergedInto.number) })}
        </Button>
      </LearnerFoot>
    );
  }
  return (
    <LearnerFoot>
      <p className="pb-2 text-center text-sm text-ink-2">{t("text")}</p>
      <Button href={`/tickets/new?about=${String(number)}`} size="xl" block>
        {t("again")}
      </Button>
    </LearnerFoot>
  );
}
