"use client";

import { X } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useBackCloses } from "@/components/ui/use-back-closes";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A question over the page: from below on a phone, in the middle elsewhere. The browser's own dialog keeps the focus inside. */
export function LearnerDialog({ title, onClose, children }: Props) {
  const t = useTranslations("request");
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  const id = useId();
  useBackCloses(true, () => {
    dialog.current?.close();
  });
  useEffect(() => {
    const element = dialog.current;
    before.current ??= document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto w-full max-w-full overflow-y-auto rounded-xl bg-raised p-0 text-md text-ink shadow-modal [--ground:var(--color-raised)] backdrop:bg-scrim max-sm:mb-0 max-sm:rounded-b-none sm:w-120"
    >
      <div className="flex items-center gap-2 pt-3 pr-2 pl-4">
        <h2 id={id} className="min-w-0 flex-1 text-lg font-semibold tracking-tight">
          {title}
        </h2>
        <IconButton label={t("close")} icon={<X size={22} />} size="lg" onClick={() => dialog.current?.close()} />
      </div>
      <div className="px-4 pt-1 pb-[max(1.25rem,env(safe-area-inset-bottom))]">{children}</div>
    </dialog>
  );
}
