"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { placeholders, type Placeholder } from "@/lib/canned-replies/labels";

type Props = {
  language: "fr" | "en";
  text: string;
  error: string | undefined;
  onChange: (text: string) => void;
};

/** The text in one language, and what can be written in it to be filled in later. */
export function ReplyTextField({ language, text, error, onChange }: Props) {
  const t = useTranslations("cannedReplies");
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const field = area.current;
    if (!field) return;
    field.focus();
    field.setRangeText(`{{${name}}}`, field.selectionStart, field.selectionEnd, "end");
    onChange(field.value);
  };
  return (
    <div>
      <TextArea
        ref={area}
        label={t(`fields.${language === "fr" ? "textFr" : "textEn"}`)}
        hint={language === "en" ? t("fields.textEnHint") : undefined}
        lang={language}
        rows={4}
        value={text}
        error={error}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <p className="mt-1 flex flex-wrap items-center gap-1">
        <span className="text-sm text-ink-3">{t("fields.insert")}</span>
        {(Object.keys(placeholders) as Placeholder[]).map((key) => {
          const name = placeholders[key][language];
          return (
            <Button key={key} size="xs" variant="quiet" lang={language} onClick={() => insert(name)}>
              {name}
            </Button>
          );
        })}
      </p>
    </div>
  );
}
