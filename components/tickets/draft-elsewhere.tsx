"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { OtherDraft } from "./use-followed-draft";
import { useMoments } from "./use-moments";

const START = 60;
const act = "min-h-6 rounded-xs font-medium underline underline-offset-2 pointer-coarse:min-h-11";

/** A text begun on another device, beside the newer one that is shown: taken in its place, or let go. */
export function DraftElsewhere({ other, className }: { other: OtherDraft; className?: string }) {
  const t = useTranslations("drafts");
  const { dayAndTime } = useMoments();
  if (!other.draft) return null;
  const { body, savedAt } = other.draft;
  const start = body.length > START ? `${body.slice(0, START)}…` : body;
  return (
    <p role="status" className={clsx("flex flex-wrap items-center gap-x-2 text-sm text-ink-2", className)}>
      <span className="min-w-0 wrap-anywhere">{t("elsewhere", { time: dayAndTime(savedAt), start })}</span>
      <button type="button" className={act} onClick={other.take}>
        {t("take")}
      </button>
      <button type="button" className={act} onClick={other.drop}>
        {t("drop")}
      </button>
    </p>
  );
}
