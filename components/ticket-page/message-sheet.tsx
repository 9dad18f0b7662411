"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import type { PersonRef } from "@/lib/tickets/rows";

export type SheetLook = "requester" | "team" | "note" | "unsent";

const looks: Record<SheetLook, { sheet: string; head: string }> = {
  requester: { sheet: "bg-surface inset-ring inset-ring-line-strong", head: "text-ink-3" },
  team: { sheet: "bg-accent-soft [--ground:var(--color-accent-soft)]", head: "text-ink-2" },
  note: { sheet: "border border-dashed border-note-line bg-note [--ground:var(--color-note)]", head: "text-note-text" },
  unsent: { sheet: "border border-dashed border-danger", head: "text-danger-text" },
};

type Props = {
  author: PersonRef;
  look: SheetLook;
  /** The time and its marks, after the name. */
  beside: ReactNode;
  /** Who may read it, at the end. */
  audience?: ReactNode;
  children: ReactNode;
  /** Under the sheet. */
  foot?: ReactNode;
  id?: string | undefined;
  label: string;
};

/** One message: its author, its time, who may read it, and its text on a sheet of its own colour. */
export function MessageSheet({ author, look, beside, audience, children, foot, id, label }: Props) {
  return (
    <article
      id={id}
      aria-label={label}
      tabIndex={-1}
      className="group/message grid scroll-mt-20 gap-x-3 outline-offset-4 md:grid-cols-[32px_minmax(0,1fr)]"
    >
      <PersonAvatar person={author} size={32} className="max-md:hidden" />
      <div className="min-w-0">
        <div className={clsx("rounded-[12px] wrap-anywhere", looks[look].sheet)}>
          <header className={clsx("flex flex-wrap items-center gap-x-1.5 px-3.5 pt-2.25 text-sm", looks[look].head)}>
            <PersonAvatar person={author} size={20} className="md:hidden" />
            <b className="font-semibold text-ink">{author.name}</b>
            {beside}
            {audience ? <span className="ml-auto inline-flex items-center gap-1.25 text-xs">{audience}</span> : null}
          </header>
          <div
            className={clsx(
              "px-3.5 pt-1 pb-3 text-pretty text-ink",
              look === "note" ? "text-base" : "text-[0.9375rem] leading-5.5",
            )}
          >
            {children}
          </div>
        </div>
        {foot}
      </div>
    </article>
  );
}
