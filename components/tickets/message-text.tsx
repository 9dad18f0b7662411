"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { beginningOf, textParts } from "./text-parts";

type Props = { text: string; className?: string | undefined };

/** What someone wrote, as text: line breaks kept, web addresses as links, long ones folded. */
export function MessageText({ text, className }: Props) {
  const t = useTranslations("tickets.message");
  const [whole, setWhole] = useState(false);
  const beginning = beginningOf(text);
  const shown = whole || beginning === null ? text : `${beginning}…`;
  return (
    <div className={clsx("min-w-0", className)}>
      <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {textParts(shown).map((part, index) =>
          part.kind === "text" ? (
            part.text
          ) : (
            <a
              key={index}
              href={part.href}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className="text-accent-text underline underline-offset-2"
            >
              {part.text}
            </a>
          ),
        )}
      </p>
      {beginning === null ? null : (
        <button
          type="button"
          aria-expanded={whole}
          className="mt-1 min-h-8 font-medium text-accent-text hover:underline pointer-coarse:min-h-11"
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {whole ? t("fold") : t("unfold")}
        </button>
      )}
    </div>
  );
}
