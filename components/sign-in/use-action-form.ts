"use client";

import { useActionState } from "react";
import type { Action, ActionFailure } from "@/lib/platform/action";

export type ActionForm = {
  submit: (form: FormData) => void;
  busy: boolean;
  /** Nothing was sent yet. */
  untouched: boolean;
  /** What is wrong as a whole; null when the fields say it. */
  message: string | null;
  code: ActionFailure["code"] | null;
  /** What is wrong with a field. */
  issue: (name: string) => string | undefined;
  /** What was typed, given back after an answer. */
  typed: (name: string) => string;
};

type State = {
  touched: boolean;
  typed: Record<string, string>;
  message: string | null;
  code: ActionFailure["code"] | null;
  issues: Record<string, string>;
  done: boolean;
};
const initial: State = { touched: false, typed: {}, message: null, code: null, issues: {}, done: false };

type Options<Value> = {
  /** Said when the answer never came. */
  networkMessage: string;
  onDone: (value: Value, typed: Record<string, string>) => void;
  /** True for a form that stays and can be sent again. */
  again?: boolean;
};

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

function refused(typed: Record<string, string>, { code, message, issues }: ActionFailure): State {
  // Of several about one field the first is said: "to be filled in" before "not an address".
  const byField = Object.fromEntries(issues.toReversed().map((issue) => [issue.path, issue.message]));
  const known = issues.filter(({ path }) => path in typed);
  return { ...initial, touched: true, typed, issues: byField, code, message: known.length > 0 ? null : message };
}

/** A form over a server action: sends its texts, keeps what was typed after an error, and says errors by field. */
export function useActionForm<Input, Value>(action: Action<Input, Value>, options: Options<Value>): ActionForm {
  const [state, submit, pending] = useActionState<State, FormData>(async (_previous, form) => {
    const typed = textsOf(form);
    try {
      const answer = await action(typed as Input);
      if (!answer.ok) return refused(typed, answer.error);
      options.onDone(answer.value, typed);
      return options.again ? { ...initial, touched: true } : { ...initial, touched: true, typed, done: true };
    } catch {
      return { ...initial, touched: true, typed, message: options.networkMessage };
    }
  }, initial);
  return {
    submit,
    busy: pending || state.done,
    untouched: !state.touched,
    message: state.message,
    code: state.code,
    issue: (name) => state.issues[name],
    typed: (name) => state.typed[name] ?? "",
  };
}
