"use client";

import { useEffect, useState } from "react";
import { later } from "./later";
import { receiveToasts, toast } from "./toast-queue";

const ToastViewport = later(async () => (await import("./toast-viewport")).ToastViewport);

type Props = {
  /** Its name for screen readers: « Annonces ». */
  label: string;
  /** Where it stands, when not at the bottom left of the page. */
  className?: string | undefined;
};

/** The place where toasts appear, once per page; its code is there before somebody can have done what is said. */
export function ToastRegion({ label, className }: Props) {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    if (needed) return;
    const stop = receiveToasts((request) => {
      stop();
      toast(request);
      setNeeded(true);
    });
    return stop;
  }, [needed]);
  if (!needed) return null;
  return <ToastViewport label={label} className={className} />;
}
