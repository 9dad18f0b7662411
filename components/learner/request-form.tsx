"use client";

import { RotateCcw, Send } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, type SubmitEvent, type RefObject } from "react";
import { LearnerBody, LearnerFoot } from "@/components/layout/learner-page";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import type { CategoryRef } from "@/lib/tickets/rows";
import { checkRequest, type RequestLimits } from "./check-request";
import { onBehalfInput } from "./on-behalf-choice";
import type { RequestDraft, RequestPrefill } from "./request-draft";
import { RequestFields } from "./request-fields";
import { SendTroubleBanner } from "./send-trouble";
import { useRequestDraft } from "./use-request-draft";
import { useSendRequest, type SendState } from "./use-send-request";

// Learners never ask for whom: only staff load the search for people.
const OnBehalf = later(async () => (await import("./on-behalf")).OnBehalf);

type Props = {
  /** Where the draft is kept: one for each person and subject. */
  place: string;
  /** The page's own address, to come back to after signing in again. */
  here: string;
  prefill: RequestPrefill;
  categories: readonly CategoryRef[];
  limits: RequestLimits;
  /** Staff may file for someone else. */
  forOthers: boolean;
};

/** File a request: a tile, a sentence, and it is sent; what is typed is kept on the device until then. */
export function RequestForm({ place, here, prefill, categories, limits, forOthers }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { draft, change, current, forget } = useRequestDraft(place, prefill, form);
  const renew = useCallback(() => void current({ renewed: true }), [current]);
  const { state, send, refuse } = useSendRequest(forget, renew);
  const sayWrong = useSayWrong(limits);
  useFirstError(form, state);
  useResendOnline(form, state);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (state.busy) return;
    const wrong = sayWrong(draft);
    const behalf = forOthers ? onBehalfInput(draft.behalf) : {};
    if (draft.categoryId === null || behalf === null || Object.keys(wrong).length > 0) {
      refuse(wrong);
      return;
    }
    const read = () => {
      const { key, categoryId, title, description, urgency, behalf: whom } = current();
      const others = forOthers ? (onBehalfInput(whom) ?? behalf) : {};
      return { input: { title, categoryId: categoryId ?? 0, description, urgency, ...others }, key };
    };
    void send(read, place);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-1 flex-col">
      <LearnerBody className={forOthers ? "gap-4.5 text-base" : "gap-4.5 text-md"}>
        <SendTroubleBanner state={state} here={here} filesPlace={place} />
        {forOthers ? (
          <OnBehalf value={draft.behalf} onChange={(behalf) => change({ behalf })} error={state.issues["onBehalfOf"]} />
        ) : null}
        <RequestFields {...{ categories, draft, change }} filesPlace={place} issues={state.issues} dense={forOthers} />
      </LearnerBody>
      <LearnerFoot>
        <SendButton state={state} dense={forOthers} />
      </LearnerFoot>
    </form>
  );
}

function SendButton({ state: { busy, trouble }, dense }: { state: SendState; dense: boolean }) {
  const t = useTranslations("request");
  const again = trouble === "offline" || trouble === "unanswered";
  const Icon = again ? RotateCcw : Send;
  return (
    <>
      <p role="status" className="text-sm text-danger-text not-empty:pb-2">
        {trouble === "missing" ? t("missing") : ""}
      </p>
      <Button
        type="submit"
        variant="primary"
        size={dense ? "md" : "xl"}
        block={!dense}
        busy={busy}
        busyLabel={dense ? undefined : t("sending")}
        icon={<Icon size={dense ? 16 : 20} aria-hidden />}
      >
        {again ? t("again") : dense ? t("open") : t("send")}
      </Button>
    </>
  );
}

function useSayWrong(limits: RequestLimits): (draft: RequestDraft) => Record<string, string> {
  const t = useTranslations("request.wrong");
  return (draft) => {
    const { missing, long } = checkRequest(draft, limits);
    return Object.fromEntries([
      ...missing.map((part) => [part, t(part)] as const),
      ...long.map(({ part, count, max }) => [part, t("tooLong", { count, max })] as const),
    ]);
  };
}

/** After a refusal the first field to mend has the focus; without one, the reason is in view. */
function useFirstError(form: RefObject<HTMLFormElement | null>, { issues, trouble }: SendState) {
  useEffect(() => {
    if (trouble === null) return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) (wrong.querySelector<HTMLElement>("input") ?? wrong).focus();
    else form.current?.querySelector("[role=alert]")?.scrollIntoView({ block: "center" });
  }, [form, issues, trouble]);
}

/** What could not leave for want of a network leaves when it is back, under the same key. */
function useResendOnline(form: RefObject<HTMLFormElement | null>, { trouble }: SendState) {
  useEffect(() => {
    if (trouble !== "offline") return;
    const resend = () => form.current?.requestSubmit();
    addEventListener("online", resend);
    return () => {
      removeEventListener("online", resend);
    };
  }, [form, trouble]);
}
