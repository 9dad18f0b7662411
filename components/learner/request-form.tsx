"use client";

import { Check, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { LearnerBody, LearnerFoot, LearnerTop } from "@/components/layout/learner-page";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { CategoryRef } from "@/lib/tickets/rows";
import { TITLE_MAX, urgencies, type OpenTicket } from "@/lib/tickets/schema";
import { CategoryTiles } from "./category-tiles";
import { OnBehalf, onBehalfInput, type OnBehalfChoice } from "./on-behalf";
import { useRequestDraft } from "./request-draft";
import { SendProblem } from "./send-problem";
import { useSendRequest } from "./use-send-request";

type Props = {
  userId: number;
  categories: readonly CategoryRef[];
  /** Staff may file for someone else. */
  forOthers: boolean;
  /** A title to begin with: a new request about a closed one. */
  about: string;
};

/** File a request: a tile, a sentence, and it is sent; what is typed is kept on the device until then. */
export function RequestForm({ userId, categories, forOthers, about }: Props) {
  const t = useTranslations("request");
  const form = useRef<HTMLFormElement>(null);
  const { draft, kept, change, forget } = useRequestDraft(userId, about);
  const [behalf, setBehalf] = useState<OnBehalfChoice>({ kind: "self" });
  const { state, send, refuse } = useSendRequest(forget);

  useEffect(() => {
    if (Object.keys(state.issues).length === 0) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state.issues]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state.busy) return;
    const missing = {
      ...(draft.categoryId === null ? { categoryId: t("categoryMissing") } : {}),
      ...(draft.title.trim() === "" ? { title: t("titleMissing") } : {}),
      ...(onBehalfInput(behalf) === null ? { onBehalfOf: t("behalf.missing") } : {}),
    };
    if (draft.categoryId === null || Object.keys(missing).length > 0) {
      refuse(missing);
      return;
    }
    const { categoryId, title, description, urgency } = draft;
    const input: OpenTicket = { categoryId, title, description, urgency, ...(onBehalfInput(behalf) ?? {}) };
    void send(input);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-1 flex-col">
      <LearnerTop
        backHref="/tickets"
        backLabel={t("back")}
        actions={
          kept ? (
            <span className="flex items-center gap-1.5 pr-2 text-sm text-ink-3">
              <Check size={15} aria-hidden />
              {t("draftKept")}
            </span>
          ) : null
        }
      >
        <h1 className="text-lg font-semibold tracking-tight">{t("title")}</h1>
      </LearnerTop>
      <LearnerBody className="gap-4.5 text-md">
        {forOthers ? <OnBehalf value={behalf} onChange={setBehalf} error={state.issues["onBehalfOf"]} /> : null}
        <CategoryTiles
          legend={t("category")}
          categories={categories}
          value={draft.categoryId}
          onChange={(categoryId) => {
            change({ categoryId });
          }}
          error={state.issues["categoryId"]}
        />
        <TextField
          size="lg"
          name="title"
          label={t("sentence")}
          placeholder={t("sentenceExample")}
          value={draft.title}
          maxLength={TITLE_MAX * 2}
          enterKeyHint="next"
          error={state.issues["title"]}
          onChange={(event) => {
            change({ title: event.target.value });
          }}
        />
        <TextArea
          size="lg"
          name="description"
          label={
            <>
              {t("description")} <span className="font-normal text-ink-3">{t("optional")}</span>
            </>
          }
          placeholder={t("descriptionExample")}
          rows={3}
          value={draft.description}
          error={state.issues["description"]}
          onChange={(event) => {
            change({ description: event.target.value });
          }}
        />
        <RadioGroup
          look="rows"
          name="urgency"
          legend={t("urgency")}
          value={draft.urgency}
          onValueChange={(urgency) => {
            change({ urgency });
          }}
          options={urgencies.map((urgency) => ({ value: urgency, label: t(`urgencies.${urgency}`) }))}
        />
      </LearnerBody>
      <LearnerFoot>
        <SendProblem state={state} />
        <Button
          type="submit"
          variant="primary"
          size="xl"
          block
          busy={state.busy}
          busyLabel={t("sending")}
          icon={<Send size={20} aria-hidden />}
        >
          {t("send")}
        </Button>
      </LearnerFoot>
    </form>
  );
}
