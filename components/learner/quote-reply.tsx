"use client";

import { writeInto } from "@/components/ui/write-into";

/** Puts a message into the reply field as a quote; gone in a conversation that is closed. */
export function QuoteReply({ quoted, label }: { quoted: string; label: string }) {
  const quote = () => {
    const field = document.getElementById("reply");
    if (!(field instanceof HTMLTextAreaElement)) return;
    const { length } = field.value;
    writeInto(field, { start: length, end: length, text: `${field.value.trim() === "" ? "" : "\n\n"}${quoted}` });
  };
  return (
    <span className="in-[[data-closed]]:hidden">
      {" · "}
      <button type="button" onClick={quote} className="touch-target rounded-xs underline-offset-2 hover:underline">
        {label}
      </button>
    </span>
  );
}
