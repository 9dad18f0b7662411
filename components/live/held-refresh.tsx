"use client";

import { RefreshCw } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { HeldNews } from "./held-news";
import { refreshPage } from "./refresh-page";
import { useLiveRefresh } from "./use-live";

type Props = {
  /** Where the rows are, as a selector: they stay as they are while a pointer or the focus is among them. */
  rows: string;
  everyMs: number;
  /** The rows as they are drawn, see drawnRows; once they are others, nothing waits any more. */
  drawn: string;
  /** How many of these tickets that others changed concern the list; null for none. All of them where it isn't said. */
  count?: (numbers: readonly number[]) => Promise<number | null>;
};

const all = (numbers: readonly number[]) => Promise.resolve(numbers.length);

/** Forms and menus stand over rows that must not move under them. */
const OPEN = "dialog[open],[popover]:popover-open,[role=dialog][data-open],[role=menu],[role=listbox]";

/** True while a pointer, the focus or something opened is at the rows. */
export function isHeld(rows: string): boolean {
  const used = [`${rows}:focus-within`, `${rows} [data-cursor]`, OPEN];
  // A finger leaves its last tap behind as a hover.
  if (matchMedia("(hover: hover)").matches) used.push(`${rows}:hover`);
  return document.querySelector(used.join()) !== null;
}

/**
 * Draws a list again when something in it may have changed; while somebody is at its rows it says so and waits, but not with what they
 * did themselves.
 */
export function HeldRefresh({ rows, everyMs, drawn, count = all }: Props) {
  const router = useRouter();
  const [news] = useState(() => new HeldNews());
  const [waiting, setWaiting] = useState<number | null>(null);
  const [known, setKnown] = useState(drawn);
  if (known !== drawn) {
    setKnown(drawn);
    setWaiting(null);
  }
  useEffect(() => news.drawn(), [news, drawn]);
  const mustWait = () => (news.isOwn ? document.querySelector(OPEN) !== null : isHeld(rows));
  const [drawing, startDrawing] = useTransition();
  const draw = {
    refresh: () => {
      news.clear();
      setWaiting(null);
      startDrawing(() => {
        router.refresh();
      });
    },
  };
  useLiveRefresh({
    concerns: (heard) => news.hear(heard),
    read: async () => {
      // Somebody may come to the rows while the server is asked whether it answers.
      const shown = !mustWait() && (await refreshPage(draw, () => !mustWait()));
      const told = !shown && mustWait() ? news.wait() : null;
      const concerned = told && (await count(told));
      if (told && news.isWith(told)) setWaiting(concerned);
      if (told && concerned === null) news.dismiss(told);
      return shown;
    },
    everyMs,
    freshMs: everyMs,
  });
  return <WaitingChanges count={waiting} drawing={drawing} onShow={() => void refreshPage(draw)} />;
}

type WaitingProps = { count: number | null; drawing: boolean; onShow: () => void };

/** « 3 changements »: what waits until the reader leaves the rows, or asks for it. */
export function WaitingChanges({ count, drawing, onShow }: WaitingProps) {
  const t = useTranslations("layout");
  return (
    <div
      role="status"
      aria-busy={drawing}
      className="pointer-events-none fixed inset-x-0 top-16 z-20 flex justify-center"
    >
      {count === null ? null : (
        <button
          type="button"
          onClick={onShow}
          className="pointer-events-auto inline-flex h-8 items-center gap-1.5 rounded-full bg-raised px-3 text-sm font-medium text-accent-text shadow-float pointer-coarse:h-11"
        >
          <RefreshCw size={14} aria-hidden />
          {t("changes", { count })}
        </button>
      )}
    </div>
  );
}
