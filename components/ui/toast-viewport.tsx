"use client";

import { Toast } from "@base-ui/react/toast";
import clsx from "clsx";
import { Check, CircleAlert } from "@/components/ui/icons/everyday";
import { useEffect } from "react";
import { Kbd } from "./kbd";
import { receiveToasts, type ToastRequest } from "./toast-queue";

const manager = Toast.createToastManager<ToastRequest>();
const shownForMs = 8000;

/** What was asked to last, by the page that it stands on. */
let lasting: { request: ToastRequest; on: string } | null = null;

function show(request: ToastRequest) {
  if (request.action?.kbd) lasting = request.lasting ? { request, on: location.pathname } : null;
  manager.add({
    id: request.id,
    title: request.message,
    timeout: request.forMs ?? shownForMs,
    // One that is read out at once is hidden from screen readers itself: what it offers could not be pressed.
    priority: request.danger && !request.action ? "high" : "low",
    data: request,
  });
}

function close(id: string) {
  if (lasting?.request.id === id) lasting = null;
  manager.close(id);
}

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;

/** What the key does now: what the last toast offers, also when it is gone, where it lasts and the page is still the same. */
function offered(latest: ToastRequest | undefined): ToastRequest | undefined {
  return latest ?? (lasting?.on === location.pathname ? lasting.request : undefined);
}

function useUndoKey(latest: ToastRequest | undefined) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      const { id, action } = offered(latest) ?? {};
      if (!id || !action?.kbd || typesText(event.target)) return;
      event.preventDefault();
      action.onPress();
      close(id);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [latest]);
}

type Props = { label: string; className?: string | undefined };

/** The toasts themselves; they wait under the pointer and under focus. */
export function ToastViewport({ label, className = "bottom-5 left-4" }: Props) {
  useEffect(() => receiveToasts(show, close), []);
  return (
    <Toast.Provider toastManager={manager} timeout={shownForMs} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={label}
          className={clsx(
            "fixed z-60 flex max-w-[calc(100vw-2rem)] flex-col-reverse items-start gap-2 rounded-[12px]",
            className,
            // Above what stands at the foot of the page.
            "in-[[data-has-foot-bar]]:bottom-20! max-md:in-[[data-has-foot-bar]]:bottom-34!",
          )}
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager<ToastRequest>();
  useUndoKey(toasts.find((shown) => shown.transitionStatus !== "ending" && shown.data?.action)?.data);
  return toasts.map((shown) => (
    <Toast.Root
      key={shown.id}
      toast={shown}
      swipeDirection={["left", "down"]}
      className="max-w-full translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) rounded-[12px] bg-inverse kbd-inherit text-on-inverse shadow-float outline-offset-2 transition-[opacity,translate] duration-slow ease-out data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex min-h-11 flex-wrap items-center gap-x-2.5 pr-1.5 pl-3.5">
        <span className="flex min-w-0 grow items-center gap-2.5">
          {shown.data?.icon ??
            (shown.data?.danger ? <CircleAlert size={16} aria-hidden /> : <Check size={16} aria-hidden />)}
          <Toast.Title className="min-w-0 py-2 pr-2 text-base text-pretty" render={<p />} />
        </span>
        {shown.data?.action ? <ActionButton id={shown.id} action={shown.data.action} /> : null}
      </Toast.Content>
    </Toast.Root>
  ));
}

function ActionButton({ id, action }: { id: string; action: NonNullable<ToastRequest["action"]> }) {
  return (
    <button
      type="button"
      onClick={() => {
        action.onPress();
        close(id);
      }}
      className="ml-auto inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md px-2.5 font-semibold text-inverse-accent -outline-offset-2! outline-inverse-accent! hover:bg-on-inverse/10 pointer-coarse:h-10"
    >
      {action.label}
      {action.kbd ? <Kbd>{action.kbd}</Kbd> : null}
    </button>
  );
}
