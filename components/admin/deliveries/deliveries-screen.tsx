import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { eventNameKey } from "@/lib/audit/labels";
import type { MissingFile } from "@/lib/attachments/rows";
import type { ParkedDelivery } from "@/lib/deliveries/queries";
import { DeliveryList, type DeliveryLine } from "./delivery-list";
import { MissingFiles } from "./missing-files";
import { RetryButton } from "./retry-button";

type Props = {
  page: { items: ParkedDelivery[]; nextCursor: string | null };
  missingFiles: readonly MissingFile[];
  first: boolean;
};

/** What was to be sent after an event and was given up, to be tried again. */
export async function DeliveriesScreen({ page, missingFiles, first }: Props) {
  const t = await getTranslations();
  const say = t as unknown as { (key: string): string; has: (key: string) => boolean };
  const named = (key: string, otherwise: string) => (say.has(key) ? say(key) : otherwise);
  const lines = page.items.map(({ event, ...delivery }): DeliveryLine => ({
    ...delivery,
    subscriberName: named(`admin.deliveries.subscribers.${delivery.subscriber}`, delivery.subscriber),
    eventName: event ? named(eventNameKey(event.name), event.name) : null,
    historyHref: event ? `/admin/audit?type=${event.subjectType}&subject=${String(event.subjectId)}` : null,
  }));
  const ids = lines.map(({ id }) => id);
  return (
    <Page sheet>
      <PageHeader
        line
        title={t("admin.deliveries.title")}
        actions={lines.length > 1 ? <RetryButton ids={ids} label={t("admin.deliveries.retryAll")} /> : null}
      />
      <MissingFiles files={missingFiles} />
      {lines.length === 0 ? (
        <EmptyState title={t("admin.deliveries.empty.title")}>{t("admin.deliveries.empty.text")}</EmptyState>
      ) : (
        <DeliveryList lines={lines} />
      )}
      <div className="flex justify-center gap-2 py-1">
        {first ? null : (
          <div className="py-3">
            <Button size="sm" href="/admin/deliveries">
              {t("admin.users.first")}
            </Button>
          </div>
        )}
        {page.nextCursor === null ? null : (
          <LoadMore
            label={t("admin.users.more")}
            href={`/admin/deliveries?cursor=${encodeURIComponent(page.nextCursor)}`}
          />
        )}
      </div>
    </Page>
  );
}
