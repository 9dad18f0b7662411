"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { urgencyLabels } from "@/lib/tickets/labels";
import type { CategoryRef } from "@/lib/tickets/rows";
import type { Urgency } from "@/lib/tickets/schema";
import { CategoryTiles } from "./category-tiles";
import { PhotoStep } from "./photo-step";
import type { RequestDraft } from "./request-draft";

type Props = {
  categories: readonly CategoryRef[];
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  issues: Readonly<Record<string, string>>;
  /** Where the photos and files wait. */
  filesPlace: string;
  /** Closer together, for staff. */
  dense: boolean;
};

const urgencies = Object.keys(urgencyLabels) as Urgency[];

/** What one says of a problem: a tile, a sentence, then what helps if one wants to. */
export function RequestFields({ categories, draft, change, issues, filesPlace, dense }: Props) {
  const t = useTranslations("request");
  const size = dense ? "md" : "lg";
  const description = (
    <>
      {t("description")} <span className="font-normal text-ink-3">{t("optional")}</span>
    </>
  );
  return (
    <>
      <CategoryTiles
        categories={categories}
        dense={dense}
        value={draft.categoryId}
        error={issues["categoryId"]}
        onChange={(categoryId) => change({ categoryId })}
      />
      <TextField
        size={size}
        name="title"
        label={t("sentence")}
        placeholder={t("sentenceExample")}
        value={draft.title}
        autoComplete="off"
        enterKeyHint="next"
        aria-required
        error={issues["title"]}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        size={size}
        name="description"
        label={description}
        placeholder={t("descriptionExample")}
        rows={dense ? 4 : 2}
        value={draft.description}
        error={issues["description"]}
        onChange={(event) => change({ description: event.target.value })}
      />
      <PhotoStep place={filesPlace} error={issues["attachments"]} dense={dense} />
      <UrgencyField urgency={draft.urgency} onChange={(urgency) => change({ urgency })} dense={dense} />
    </>
  );
}

type UrgencyProps = { urgency: Urgency; onChange: (urgency: Urgency) => void; dense: boolean };

function UrgencyField({ urgency, onChange, dense }: UrgencyProps) {
  const t = useTranslations();
  return (
    <RadioGroup
      look={dense ? "plain" : "rows"}
      className={dense ? "[&>div]:flex [&>div]:flex-wrap [&>div]:gap-x-6" : undefined}
      name="urgency"
      legend={t("request.urgency")}
      value={urgency}
      onValueChange={onChange}
      options={urgencies.map((value) => ({ value, label: t(`tickets.urgency.${value}`) }))}
    />
  );
}
