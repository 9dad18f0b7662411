"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import type { ActionResult } from "@/lib/platform/action";
import type { TicketWritten } from "@/lib/tickets/change-ticket";
import {
  addTimeAction,
  changeTimeAction,
  dropTimerAction,
  removeTimeAction,
  startTimerAction,
  stopTimerAction,
} from "@/lib/time-spent/actions";
import { minutesText } from "@/lib/time-spent/labels";
import type { TimeEntryRow } from "@/lib/time-spent/rows";
import { useTicketPage } from "../ticket-page/ticket-context";
import { useRefusalWords } from "../ticket-page/use-change-runner";
import { newFormKey } from "@/components/tickets/form-key";
import type { TimeIssues } from "./time-form";

export type EnteredTime = { duration: string; day: string; line: string };

type Answer<Value extends TicketWritten> = Promise<ActionResult<Value>>;
type Outcome<Value> = { value: Value } | { issues: TimeIssues };

/** Sends a change of the time spent and reads the ticket again; what is wrong with a field comes back, the rest is said. */
function useSend() {
  const { store } = useTicketPage();
  const refusal = useRefusalWords();
  return async <Value extends TicketWritten>(send: () => Answer<Value>): Promise<Outcome<Value>> => {
    const kept: { value?: Value } = {};
    const outcome = await store.change({
      patch: {},
      fields: [],
      send: async () => {
        const answer = await send();
        if (answer.ok) kept.value = answer.value;
        return answer;
      },
    });
    if (outcome.ok) return kept.value ? { value: kept.value } : { issues: {} };
    const fields = outcome.error?.issues ?? [];
    if (fields.length === 0) toast({ message: refusal(outcome), danger: true });
    return { issues: Object.fromEntries(fields.map(({ path, message }) => [path, message])) };
  };
}

const typed = ({ duration, day, line }: EnteredTime) => ({ duration, line, ...(day === "" ? {} : { day }) });
const issuesOf = (outcome: Outcome<unknown>) => ("issues" in outcome ? outcome.issues : null);

/** What can be done with the time spent on the page's ticket. */
export function useTimeActs() {
  const t = useTranslations("timeSpent");
  const send = useSend();
  const { number } = useTicketPage().ticket;
  const undo = (back: () => void) => ({ label: t("undo"), kbd: "Ctrl Z", onPress: back });
  const remove = async ({ id, minutes, day, line }: TimeEntryRow) => {
    const time = minutesText(minutes);
    const outcome = await send(() => removeTimeAction({ number, id }));
    if ("issues" in outcome) return;
    const again = () => void send(() => addTimeAction({ number, duration: String(minutes), day, line }, newFormKey()));
    toast({ message: t("removed", { time }), action: undo(again) });
  };
  return {
    add: async (entered: EnteredTime) =>
      issuesOf(await send(() => addTimeAction({ number, ...typed(entered) }, newFormKey()))),
    change: async ({ id }: TimeEntryRow, entered: EnteredTime) =>
      issuesOf(await send(() => changeTimeAction({ number, id, ...typed(entered) }))),
    remove,
    start: async () => {
      const outcome = await send(() => startTimerAction({ number }));
      const ended = "value" in outcome ? outcome.value.ended : null;
      if (ended) toast({ message: t("endedElsewhere", { number: ended.number, time: minutesText(ended.minutes) }) });
    },
    /** Gives what is wrong with the time that was said, if any. */
    stop: async (duration?: string): Promise<string | null> => {
      const said = duration === undefined ? {} : { duration };
      const outcome = await send(() => stopTimerAction({ number, ...said }));
      if ("issues" in outcome) return outcome.issues.duration ?? null;
      const { entryId: id, minutes } = outcome.value;
      const back = () => void send(() => removeTimeAction({ number, id }));
      toast({ message: t("counted", { time: minutesText(minutes) }), action: undo(back) });
      return null;
    },
    drop: async () => {
      await send(() => dropTimerAction({ number }));
    },
  };
}

export type TimeActs = ReturnType<typeof useTimeActs>;
