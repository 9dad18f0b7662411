"use client";

import { useActionState } from "react";
import type { Action } from "@/lib/platform/action";

export type ActionForm = {
  submit: (form: FormData) => void;
  busy: boolean;
  /** What is wrong as a whole; null when the fields say it. */
  message: string | null;
  /** What is wrong with a field. */
  issue: (name: string) => string | undefined;
  /** What was typed, given back after an answer. */
  typed: (name: string) => string;
};

type State = { typed: Record<string, string>; message: string | null; issues: Record<string, string>; done: boolean };
const untouched: State = { typed: {}, message: null, issues: {}, done: false };

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

/** A form over a server action: sends its texts, keeps what was typed after an error, and says errors by field. */
export function useActionForm<Input, Value>(action: Action<Input, Value>, options: Options<Value>): ActionForm {
  const [state, submit, pending] = useActionState<State, FormData>(async (_previous, form) => {
    const typed = textsOf(form);
    try {
      const answer = await action(typed as Input);
      if (answer.ok) {
        options.onDone(answer.value, typed);
        return options.again ? untouched : { ...untouched, typed, done: true };
      }
      const issues = Object.fromEntries(answer.error.issues.map(({ path, message }) => [path, message]));
      return { typed, issues, message: answer.error.issues.length > 0 ? null : answer.error.message, done: false };
    } catch {
      return { typed, issues: {}, message: options.networkMessage, done: false };
    }
  }, untouched);
  return {
    submit,
    busy: pending || state.done,
    message: state.message,
    issue: (name) => state.issues[name],
    typed: (name) => state.typed[name] ?? "",
  };
}
