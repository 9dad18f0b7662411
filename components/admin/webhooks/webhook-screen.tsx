import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import type { DeliveryRow, WebhookRow } from "@/lib/webhooks/rows";
import { DeliveryLog } from "./delivery-log";
import { EventNamesProvider } from "./event-names";
import { FollowDeliveries } from "./follow-deliveries";
import { readEventNames } from "./read-event-names";
import { TestButton } from "./test-button";
import { WebhookFacts } from "./webhook-facts";
import { WebhookMenu } from "./webhook-menu";

/** What is sent in so many milliseconds is waited for. */
const SOON_MS = 10_000;

type Props = {
  webhook: WebhookRow;
  page: { items: DeliveryRow[]; nextCursor: string | null };
  first: boolean;
  at: Date;
};

/** One webhook: what it is, how it does, and everything that was sent to it. */
export async function WebhookScreen({ webhook, page, first, at }: Props) {
  const t = await getTranslations("admin");
  const href = `/admin/webhooks/${String(webhook.id)}`;
  const waiting = page.items.some(
    ({ nextAttemptAt }) => nextAttemptAt !== null && nextAttemptAt.getTime() < at.getTime() + SOON_MS,
  );
  return (
    <EventNamesProvider names={await readEventNames()}>
      <Page sheet>
        <PageHeader
          line
          crumbs={[{ label: t("webhooks.title"), href: "/admin/webhooks" }, { label: webhook.description }]}
          actions={
            <>
              <TestButton webhook={webhook} />
              <WebhookMenu webhook={webhook} alone />
            </>
          }
        />
        <WebhookFacts webhook={webhook} />
        <h2 className="px-4 pt-4 pb-2 text-md font-semibold lg:px-5">{t("webhooks.log")}</h2>
        {page.items.length === 0 ? (
          <EmptyState title={t("webhooks.deliveries.empty.title")}>{t("webhooks.deliveries.empty.text")}</EmptyState>
        ) : (
          <DeliveryLog lines={page.items} />
        )}
        <FollowDeliveries
          rows="[data-deliveries]"
          waiting={waiting}
          {...(first ? { newest: { webhookId: webhook.id, id: page.items[0]?.id ?? 0 } } : {})}
        />
        <div className="flex flex-wrap items-center justify-center gap-2 px-4 py-3">
          {first ? null : (
            <Button size="sm" href={href}>
              {t("users.first")}
            </Button>
          )}
          {page.nextCursor === null ? null : (
            <LoadMore label={t("users.more")} href={`${href}?cursor=${encodeURIComponent(page.nextCursor)}`} />
          )}
          {page.items.length === 0 ? null : <p className="text-sm text-ink-3">{t("webhooks.deliveries.kept")}</p>}
        </div>
      </Page>
    </EventNamesProvider>
  );
}
