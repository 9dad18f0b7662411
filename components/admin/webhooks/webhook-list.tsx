"use client";

import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { WebhookRow } from "@/lib/webhooks/rows";
import { WebhookMenu } from "./webhook-menu";
import { useEventsWords, WebhookGlyph, WebhookState } from "./webhook-state";

/** The webhooks: where they are, what they hear of, and how they do. */
export function WebhookList({ webhooks }: { webhooks: readonly WebhookRow[] }) {
  const t = useTranslations("admin.webhooks");
  const eventsWords = useEventsWords();
  return (
    <ul aria-label={t("title")} data-webhooks>
      {webhooks.map((webhook) => (
        <li
          key={webhook.id}
          className="relative flex items-start gap-3 border-b border-line px-4 py-2.5 hover:bg-hover lg:px-5"
        >
          <WebhookGlyph webhook={webhook} />
          <div className="grid min-w-0 flex-1 gap-x-4 gap-y-0.5 md:grid-cols-2">
            <div className="min-w-0">
              <h2 className="font-medium wrap-anywhere">
                <Link
                  href={`/admin/webhooks/${String(webhook.id)}`}
                  className="rounded-xs after:absolute after:inset-0"
                >
                  {webhook.description}
                </Link>
              </h2>
              <p className="truncate font-mono text-xs text-ink-3" title={webhook.url}>
                {webhook.url}
              </p>
            </div>
            <div className="min-w-0 text-sm text-ink-2">
              <p className="text-pretty">{eventsWords(webhook)}</p>
              <p className="text-pretty text-ink-3">
                <WebhookState webhook={webhook} />
              </p>
            </div>
          </div>
          <div className="relative z-1">
            <WebhookMenu webhook={webhook} />
          </div>
        </li>
      ))}
    </ul>
  );
}
