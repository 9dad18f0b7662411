import type { ReactNode } from "react";

export type ToastAction = {
  label: string;
  onPress: () => void;
  /** The key that does it too, such as `Ctrl Z`. */
  kbd?: string | undefined;
};

export type ToastRequest = {
  /** The same id again replaces the toast that is shown. */
  id: string;
  message: string;
  icon?: ReactNode;
  danger?: boolean | undefined;
  action?: ToastAction | undefined;
  /** The key of its action works until the page is left or another has one, also when the toast is gone. */
  lasting?: boolean | undefined;
  /** How long it stays; 8 s unless said. */
  forMs?: number | undefined;
};

type Listener = (request: ToastRequest) => void;

const waiting: ToastRequest[] = [];
let listener: Listener | null = null;
let closer: ((id: string) => void) | null = null;
let count = 0;

/** Says what happened, for 8 s, with an optional way back; gives the toast's id. */
export function toast(request: Omit<ToastRequest, "id"> & { id?: string | undefined }): string {
  count += 1;
  const complete = { ...request, id: request.id ?? `toast-${String(count)}` };
  if (listener) listener(complete);
  else waiting.push(complete);
  return complete.id;
}

/** Takes a toast away before its time. */
export function dismissToast(id: string) {
  const index = waiting.findIndex((request) => request.id === id);
  if (index !== -1) waiting.splice(index, 1);
  closer?.(id);
}

/** Hands waiting and coming toasts to one listener, until the returned function is called. */
export function receiveToasts(next: Listener, close?: (id: string) => void) {
  listener = next;
  closer = close ?? null;
  for (const request of waiting.splice(0)) next(request);
  return () => {
    if (listener !== next) return;
    listener = null;
    closer = null;
  };
}
