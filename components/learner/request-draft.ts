"use client";

import { useMemo } from "react";
import { useDraft } from "@/components/tickets/use-draft";
import { urgencies, type Urgency } from "@/lib/tickets/schema";

/** What has been typed into the form so far, and the key under which it will be sent. */
export type RequestDraft = {
  categoryId: number | null;
  title: string;
  description: string;
  urgency: Urgency;
};

const EMPTY: RequestDraft = { categoryId: null, title: "", description: "", urgency: "normal" };

function parse(text: string): Partial<RequestDraft> {
  try {
    const kept = JSON.parse(text) as Record<string, unknown>;
    return {
      ...(typeof kept["categoryId"] === "number" ? { categoryId: kept["categoryId"] } : {}),
      ...(typeof kept["title"] === "string" ? { title: kept["title"] } : {}),
      ...(typeof kept["description"] === "string" ? { description: kept["description"] } : {}),
      ...(urgencies.includes(kept["urgency"] as Urgency) ? { urgency: kept["urgency"] as Urgency } : {}),
    };
  } catch {
    return {};
  }
}

/** The form's draft, kept on this device per person until it was sent; `about` fills the title of an empty one. */
export function useRequestDraft(userId: number, about: string) {
  const [text, setText] = useDraft(`new:${String(userId)}`);
  const draft = useMemo<RequestDraft>(
    () => ({ ...EMPTY, title: about, ...(text === "" ? {} : parse(text)) }),
    [text, about],
  );
  return {
    draft,
    kept: text !== "",
    change: (part: Partial<RequestDraft>) => {
      setText(JSON.stringify({ ...draft, ...part }));
    },
    forget: () => {
      setText("");
    },
  };
}
