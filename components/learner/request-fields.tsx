"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { urgencyLabels } from "@/lib/tickets/labels";
import type { CategoryRef } from "@/lib/tickets/rows";
import type { Urgency } from "@/lib/tickets/schema";
import { CategoryTiles } from "./category-tiles";
import type { RequestDraft } from "./request-draft";

type Props = {
  categories: readonly CategoryRef[];
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  issues: Readonly<Record<string, string>>;
};

const urgencies = Object.keys(urgencyLabels) as Urgency[];

/** What one says of a problem: a tile, a sentence, then what helps if one wants to. */
export function RequestFields({ categories, draft, change, issues }: Props) {
  const t = useTranslations("request");
  const words = useTranslations("tickets.urgency");
  const description = (
    <>
      {t("description")} <span className="font-normal text-ink-3">{t("optional")}</span>
    </>
  );
  return (
    <>
      <CategoryTiles
        categories={categories}
        value={draft.categoryId}
        error={issues["categoryId"]}
        onChange={(categoryId) => change({ categoryId })}
      />
      <TextField
        size="lg"
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
        size="lg"
        name="description"
        label={description}
        placeholder={t("descriptionExample")}
        rows={2}
        value={draft.description}
        error={issues["description"]}
        onChange={(event) => change({ description: event.target.value })}
      />
      <RadioGroup
        look="rows"
        name="urgency"
        legend={t("urgency")}
        value={draft.urgency}
        onValueChange={(urgency) => change({ urgency })}
        options={urgencies.map((urgency) => ({ value: urgency, label: words(urgency) }))}
      />
    </>
  );
}
