"use client";

import { X } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { IconButton } from "@/components/ui/icon-button";
import type { BulkProgress } from "@/lib/bulk-changes/schema";

type Props = { report: BulkProgress; onClose: () => void };

/** The tickets that were left as they are, each with why. */
export function BulkReport({ report, onClose }: Props) {
  const t = useTranslations("bulk");
  const { refused, refusedTickets } = report;
  const others = refused - refusedTickets.length;
  return (
    <section
      aria-label={t("report.label")}
      className="pointer-events-auto w-full max-w-110 rounded-xl bg-raised shadow-float [--ground:var(--color-raised)] max-md:mb-18 md:self-end"
    >
      <header className="flex items-center gap-2 border-b border-line py-1.5 pr-1.5 pl-4">
        <h2 className="min-w-0 flex-1 font-semibold">{t("report.title", { count: refused })}</h2>
        <IconButton label={t("report.close")} icon={<X size={16} />} onClick={onClose} tooltip={false} />
      </header>
      <ul className="max-h-48 overflow-y-auto px-4 py-2 text-sm">
        {refusedTickets.map(({ number, refusal }) => (
          <li key={number} className="flex gap-3 py-1">
            {refusal === "gone" ? (
              <span className="shrink-0 text-ink-3">#{number}</span>
            ) : (
              <Link
                href={`/tickets/${String(number)}`}
                prefetch={false}
                className="shrink-0 text-accent-text underline"
              >
                #{number}
              </Link>
            )}
            <span className="text-ink-2">{t(`refusals.${refusal}`)}</span>
          </li>
        ))}
        {others > 0 ? <li className="py-1 text-ink-3">{t("report.others", { count: others })}</li> : null}
      </ul>
    </section>
  );
}
