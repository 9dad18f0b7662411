"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { DeliveryTexts } from "@/lib/webhooks/rows";

type Read = { state: "loading" } | { state: "failed" } | { state: "ready"; texts: DeliveryTexts };

/** A JSON text with an indent; another text as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function fetchTexts(id: number, signal: AbortSignal): Promise<Read> {
  try {
    const answer = await fetch(`/api/ui/webhooks/deliveries/${String(id)}`, { signal });
    if (answer.ok) return { state: "ready", texts: (await answer.json()) as DeliveryTexts };
  } catch {
    // Said below, unless the details were closed meanwhile.
  }
  return { state: "failed" };
}

type Props = { id: number; triedAt: Date | null };

/** What was sent and what was answered, read when somebody looks, and again when it was tried again. */
export function DeliveryDetails({ id, triedAt }: Props) {
  const t = useTranslations("admin.webhooks.deliveries");
  const [read, setRead] = useState<Read>({ state: "loading" });
  const tried = triedAt?.getTime() ?? 0;
  useEffect(() => {
    const stop = new AbortController();
    void fetchTexts(id, stop.signal).then((now) => {
      if (!stop.signal.aborted) setRead(now);
    });
    return () => {
      stop.abort();
    };
  }, [id, tried]);
  return (
    <div className="grid gap-3 px-4 pt-2 pb-3 lg:px-5">
      {read.state === "loading" ? <p className="text-sm text-ink-3">{t("loading")}</p> : null}
      {read.state === "failed" ? <p className="text-sm text-danger-text">{t("unread")}</p> : null}
      {read.state === "ready" ? (
        <>
          <Text label={t("payload")} text={read.texts.payload} otherwise={t("noPayload")} />
          {read.texts.answer === null ? null : (
            <Text label={t("answer")} text={read.texts.answer} otherwise={t("noAnswer")} />
          )}
        </>
      ) : null}
    </div>
  );
}

type TextProps = { label: string; text: string | null; otherwise: string };

function Text({ label, text, otherwise }: TextProps) {
  return (
    <section aria-label={label} className="min-w-0">
      <h4 className="mb-1 text-sm font-medium">{label}</h4>
      {text === null || text === "" ? (
        <p className="text-sm text-ink-3">{otherwise}</p>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        <pre tabIndex={0} className="max-h-80 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs">
          {indented(text)}
        </pre>
      )}
    </section>
  );
}
