"use client";

import { useEffect, useRef } from "react";
import { trackTooltips } from "./tooltip-tracking";

/** The one tooltip of a page: it names whatever carries `data-tip` (and `data-tip-kbd`). Spoken names are the parts' own. */
export function TooltipLayer() {
  const root = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLSpanElement>(null);
  const kbd = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!root.current || !label.current || !kbd.current) return;
    return trackTooltips({ root: root.current, label: label.current, kbd: kbd.current });
  }, []);
  return (
    <div
      ref={root}
      popover="manual"
      aria-hidden
      className="fixed min-h-7 max-w-72 items-center gap-2 rounded-sm border-0 bg-inverse px-2.5 py-1 text-xs kbd-inherit text-on-inverse! open:flex"
    >
      <span ref={label} />
      <kbd
        ref={kbd}
        className="inline-grid h-4.5 min-w-4.5 shrink-0 place-items-center rounded-xs px-1 font-sans text-2xs leading-none font-medium"
      />
    </div>
  );
}
