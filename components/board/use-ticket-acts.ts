"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { OwnVersions } from "@/components/tickets/own-versions";
import { dismissToast, toast } from "@/components/ui/toast-queue";
import type { TicketRow } from "@/lib/tickets/rows";
import { announce, type BoardStore } from "./board-store";
import { oneAtATime } from "./one-at-a-time";
import type { TicketAct } from "./ticket-acts";
import { useRefusal } from "./use-refusal";

/** Does something to a ticket and says it in these words. */
export type Perform = (act: TicketAct, said: string) => void;

type Refuse = ReturnType<typeof useRefusal>;
type Said = { undo: string; undone: (number: number) => string };
/** The way back from one change, from the moment it is made: also while it is still on its way. `version` is what the change gave. */
type Undo = {
  inverse: TicketAct;
  last: TicketRow;
  version: number;
  toastId: string | null;
  state: "kept" | "asked" | "void";
};
const keptUndos = 20;

type Change = (act: TicketAct, message: string, before: TicketRow, again: Perform) => Promise<TicketRow | null>;

/** Shows a change at once, sends it, and takes it back when refused; what is blocked may be asked for again. */
function makeChange(store: BoardStore, refuse: Refuse): Change {
  return async (act, message, before, again) => {
    store.changed();
    const shown = store.board.get().tickets.get(act.number) ?? before;
    // An undo after which others wrote is to be refused: its card stays as it is.
    const patch = shown.version === before.version ? act.patch(before) : {};
    store.dispatch({ type: "acted", row: before, patch });
    announce(store, message);
    const answer = await act.send(before).catch(() => null);
    store.changed();
    if (answer?.ok) {
      store.dispatch({ type: "confirmed", written: answer.value });
      return store.board.get().tickets.get(act.number) ?? { ...before, ...patch, ...answer.value };
    }
    const { despite } = act;
    await refuse(act.number, answer?.error ?? null, despite && (() => again(despite(), message)));
    return null;
  };
}

/** Makes changes one after the other for each ticket, and keeps the way to undo them. */
function makePerform(change: Change, store: BoardStore, said: Said) {
  const enqueue = oneAtATime();
  const own = new OwnVersions();
  let undos: Undo[] = [];

  const takeBack = (undo: Undo) => {
    const { number } = undo.inverse;
    undo.state = "asked";
    undos = undos.filter((other) => other !== undo);
    if (undo.toastId) dismissToast(undo.toastId);
    void enqueue(number, async () => {
      if (undo.state === "void") return;
      const message = said.undone(number);
      const now = store.board.get().tickets.get(number) ?? undo.last;
      const madeOn = own.latest(number, undo.version);
      const done = await change(undo.inverse, message, { ...now, version: madeOn }, perform);
      if (!done) return;
      own.wrote(number, madeOn, done.version, undo.inverse.writes);
      toast({ message });
    });
  };

  const perform: Perform = (act, message) => {
    void enqueue(act.number, async () => {
      const before = store.board.get().tickets.get(act.number);
      if (!before) return;
      const { version } = before;
      const undo: Undo = { inverse: act.undo(before), last: before, version, toastId: null, state: "kept" };
      undos = [...undos, undo].slice(-keptUndos);
      const after = await change(act, message, before, perform);
      if (!after) {
        undo.state = "void";
        undos = undos.filter((other) => other !== undo);
        return;
      }
      undo.last = after;
      undo.version = own.wrote(act.number, version, after.version, act.writes);
      if (undo.state === "asked") return;
      undo.toastId = toast({ message, action: { label: said.undo, onPress: () => takeBack(undo), kbd: "Ctrl Z" } });
    });
  };
  const undoLast = () => {
    const last = undos.at(-1);
    if (last) takeBack(last);
    return last !== undefined;
  };
  return { perform, undoLast };
}

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Ways to change tickets on the board, with Undo in the toast and by Ctrl or ⌘ Z. */
export function useTicketActs(store: BoardStore, me: number): Perform {
  const t = useTranslations("board");
  const refuse = useRefusal(store, me);
  const acts = useMemo(
    () =>
      makePerform(makeChange(store, refuse), store, {
        undo: t("undo"),
        undone: (number) => t("said.undone", { number }),
      }),
    [store, refuse, t],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || event.shiftKey) return;
      if (!(event.ctrlKey || event.metaKey) || typesText(event.target)) return;
      if (!acts.undoLast()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the toasts' own key, which doesn't know of a change that is still on its way.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [acts]);
  return acts.perform;
}
