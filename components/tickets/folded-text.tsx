"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

type Props = { start: ReactNode; children: ReactNode; lines: number; className: string };

/** The start of a long text, and the rest on demand. */
export function FoldedText({ start, children, lines, className }: Props) {
  const t = useTranslations("tickets.text");
  const [open, setOpen] = useState(false);
  return (
    <>
      <div dir="auto" className={className}>
        {start}
        {open ? children : "…"}
      </div>
      <Button
        size="sm"
        className="mt-2"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? t("fold") : lines > 1 ? t("showAllLines", { lines }) : t("showAll")}
      </Button>
    </>
  );
}
