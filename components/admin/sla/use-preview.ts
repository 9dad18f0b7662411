import { useEffect, useState } from "react";
import type { DeadlinePreview } from "@/lib/sla/rows";
import { PreviewDeadlines } from "@/lib/sla/schema";

const PAUSE_MS = 300;

function withDates(preview: Record<keyof DeadlinePreview, string>): DeadlinePreview {
  const moment = (text: string) => (text === "none" || text === "never" ? text : new Date(text));
  return { accept: moment(preview.accept), respond: moment(preview.respond), resolve: moment(preview.resolve) };
}

/** When a ticket opened now would be due by what is typed; null while it is not known, or can't be. */
export function usePreview(draft: PreviewDeadlines): DeadlinePreview | null {
  const [preview, setPreview] = useState<DeadlinePreview | null>(null);
  // What would be refused isn't asked.
  const asked = PreviewDeadlines.safeParse(draft).success ? JSON.stringify(draft) : null;
  useEffect(() => {
    if (asked === null) return;
    const abort = new AbortController();
    const read = async () => {
      const answer = await fetch(`/api/ui/sla/preview?draft=${encodeURIComponent(asked)}`, { signal: abort.signal });
      setPreview(answer.ok ? withDates((await answer.json()) as Record<keyof DeadlinePreview, string>) : null);
    };
    const timer = setTimeout(() => {
      read().catch(() => {
        if (!abort.signal.aborted) setPreview(null);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);
  return asked === null ? null : preview;
}
