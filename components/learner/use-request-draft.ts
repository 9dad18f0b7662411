"use client";

import { useCallback, useLayoutEffect, useMemo, type RefObject } from "react";
import { draftAt } from "@/components/tickets/draft-store";
import { newFormKey } from "@/components/tickets/form-key";
import { useDraft } from "@/components/tickets/use-draft";
import {
  blankRequest,
  readRequestDraft,
  writeRequestDraft,
  type RequestDraft,
  type RequestPrefill,
} from "./request-draft";

export type RequestDrafting = {
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  /** The draft as it is this moment, for a send; `renewed` makes a new key first. */
  current: (options?: { renewed: boolean }) => RequestDraft;
  forget: () => void;
};

/** What was typed while the page was still waking up is only in the form itself. */
function typedEarly(form: HTMLFormElement, prefill: RequestPrefill): Partial<RequestDraft> {
  const fields = new FormData(form);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  const category = Number(text("categoryId"));
  return {
    ...(text("title") === prefill.title ? {} : { title: text("title") }),
    ...(text("description") === "" ? {} : { description: text("description") }),
    ...(category > 0 && category !== prefill.categoryId ? { categoryId: category } : {}),
  };
}

/** The form's draft, kept on this device per person and subject until a send was answered. */
export function useRequestDraft(
  place: string,
  prefill: RequestPrefill,
  form: RefObject<HTMLFormElement | null>,
): RequestDrafting {
  const [{ text }, write] = useDraft(place);
  const draft = useMemo(() => (text === "" ? blankRequest(prefill) : readRequestDraft(text, prefill)), [text, prefill]);
  const current = useCallback(
    ({ renewed } = { renewed: false }) => {
      const now = readRequestDraft(draftAt(place).text, prefill);
      const keyed = { ...now, key: renewed || now.key === "" ? newFormKey() : now.key };
      write(writeRequestDraft(keyed));
      return keyed;
    },
    [place, prefill, write],
  );
  const change = useCallback(
    (part: Partial<RequestDraft>) => {
      write(writeRequestDraft({ ...readRequestDraft(draftAt(place).text, prefill), ...part }));
    },
    [place, prefill, write],
  );
  const forget = useCallback(() => {
    write("");
  }, [write]);
  useLayoutEffect(() => {
    const early = form.current ? typedEarly(form.current, prefill) : {};
    if (Object.keys(early).length > 0) change(early);
    // Only once, before the form first shows what was kept.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed later goes through `change`
  }, []);
  return { draft, change, current, forget };
}
