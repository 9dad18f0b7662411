"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { dismissToast, toast } from "@/components/ui/toast-queue";
import type { TicketRow } from "@/lib/tickets/rows";
import { announce, type BoardStore } from "./board-store";
import type { TicketAct } from "./ticket-acts";
import { useRefusal } from "./use-refusal";

/** Does something to a ticket and says it in these words. */
export type Perform = (act: TicketAct, said: string) => void;

type Refuse = ReturnType<typeof useRefusal>;
type Said = { undo: string; undone: (number: number) => string };
type Undo = { toastId: string; run: () => void };
const keptUndos = 20;

/** Shows a change at once, sends it, takes it back when refused, and keeps the way to undo it. */
function makePerform(store: BoardStore, refuse: Refuse, said: Said) {
  const queues = new Map<number, Promise<void>>();
  let undos: Undo[] = [];

  const offerUndo = (inverse: TicketAct, message: string, last: TicketRow) => {
    const undo: Undo = { toastId: "", run: () => undefined };
    undo.run = () => {
      undos = undos.filter((other) => other !== undo);
      dismissToast(undo.toastId);
      enqueue(inverse, said.undone(inverse.number), last);
    };
    undo.toastId = toast({ message, action: { label: said.undo, onPress: undo.run, kbd: "Ctrl Z" } });
    undos = [...undos, undo].slice(-keptUndos);
  };

  const run = async (act: TicketAct, message: string, undone: TicketRow | null) => {
    const before = store.board.get().tickets.get(act.number) ?? undone;
    if (!before) return;
    store.changed();
    store.dispatch({ type: "acted", row: before, patch: act.patch(before) });
    announce(store, message);
    const answer = await act.send(before).catch(() => null);
    store.changed();
    if (!answer?.ok) return refuse(act.number, answer?.error ?? null);
    store.dispatch({ type: "confirmed", written: answer.value });
    const after = store.board.get().tickets.get(act.number);
    if (undone) toast({ message });
    else if (after) offerUndo(act.undo(before), message, after);
  };

  // Two changes of one ticket go one after the other: the second needs the version that the first gives.
  function enqueue(act: TicketAct, message: string, undone: TicketRow | null) {
    const earlier = queues.get(act.number);
    const next = earlier ? earlier.then(() => run(act, message, undone)) : run(act, message, undone);
    queues.set(act.number, next);
    void next.finally(() => {
      if (queues.get(act.number) === next) queues.delete(act.number);
    });
  }

  const perform: Perform = (act, message) => enqueue(act, message, null);
  return { perform, undoLast: () => undos.at(-1) };
}

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Ways to change tickets on the board, with Undo in the toast and by Ctrl or ⌘ Z. */
export function useTicketActs(store: BoardStore, me: number): Perform {
  const t = useTranslations("board");
  const refuse = useRefusal(store, me);
  const acts = useMemo(
    () => makePerform(store, refuse, { undo: t("undo"), undone: (number) => t("said.undone", { number }) }),
    [store, refuse, t],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.key.toLowerCase() !== "z" || event.shiftKey) return;
      if (!(event.ctrlKey || event.metaKey) || typesText(event.target)) return;
      const last = acts.undoLast();
      if (!last) return;
      event.preventDefault();
      last.run();
    };
    // On the window: after the toasts' own listener on the document, which goes first while a toast is shown.
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [acts]);
  return acts.perform;
}
