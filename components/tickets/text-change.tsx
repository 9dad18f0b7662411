"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { TextChange as TextChangeRow } from "@/lib/tickets/rows";
import { wordDifference } from "./word-difference";

const TIMEOUT_MS = 10_000;

type Read = "closed" | "reading" | "failed" | TextChangeRow;

async function readChange(address: string): Promise<TextChangeRow | "failed"> {
  try {
    const answer = await fetch(address, {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answer.ok ? ((await answer.json()) as TextChangeRow) : "failed";
  } catch {
    return "failed";
  }
}

function Difference({ before, after }: { before: string; after: string }) {
  const t = useTranslations("textChange");
  return (
    <p
      dir="auto"
      className="max-h-80 overflow-y-auto rounded-md bg-sunken px-3 py-2 wrap-anywhere whitespace-pre-wrap text-ink"
    >
      {wordDifference(before, after).map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index}>{text}</span>;
        const [Mark, look] =
          kind === "removed" ? (["del", "text-danger-text"] as const) : (["ins", "text-success-text"] as const);
        return (
          <Mark key={index} className={`${look} decoration-1`}>
            <span className="sr-only">{t(kind)} </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

function Shown({ read }: { read: Exclude<Read, "closed"> }) {
  const t = useTranslations("textChange");
  if (read === "reading") return <p aria-busy="true" className="h-5" />;
  if (read === "failed") return <p className="text-danger-text">{t("failed")}</p>;
  const { before, after } = read;
  if (before === null && after === null) return <p>{t("gone")}</p>;
  return <Difference before={before ?? ""} after={after ?? ""} />;
}

/** Shows on demand what a text was before an event and after it, as a difference. */
export function TextChange({ address }: { address: string }) {
  const t = useTranslations("textChange");
  const id = useId();
  const [read, setRead] = useState<Read>("closed");
  const open = read !== "closed";
  const toggle = async () => {
    if (open) {
      setRead("closed");
      return;
    }
    setRead("reading");
    setRead(await readChange(address));
  };
  return (
    <div className="grid gap-1">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => void toggle()}
        className="touch-target w-fit rounded-xs text-sm text-accent-text hover:underline"
      >
        {t(open ? "hide" : "show")}
      </button>
      <div id={id} aria-live="polite">
        {open ? <Shown read={read} /> : null}
      </div>
    </div>
  );
}
