import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import type { WebhookRow } from "@/lib/webhooks/rows";
import { EventNamesProvider } from "./event-names";
import { FollowDeliveries } from "./follow-deliveries";
import { NewWebhook } from "./new-webhook";
import { readEventNames } from "./read-event-names";
import { WebhookList } from "./webhook-list";

/** Which other systems are told what happens to tickets. */
export async function WebhooksScreen({ webhooks }: { webhooks: readonly WebhookRow[] }) {
  const t = await getTranslations("admin.webhooks");
  return (
    <EventNamesProvider names={await readEventNames()}>
      <Page sheet>
        <PageHeader line title={t("title")} actions={<NewWebhook />} />
        {webhooks.length === 0 ? (
          <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
        ) : (
          <>
            <p className="max-w-160 px-4 py-3 text-sm text-pretty text-ink-3 lg:px-5">{t("intro")}</p>
            <WebhookList webhooks={webhooks} />
            <FollowDeliveries rows="[data-webhooks]" waiting={false} />
          </>
        )}
      </Page>
    </EventNamesProvider>
  );
}
