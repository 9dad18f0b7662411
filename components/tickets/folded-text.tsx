"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

type Props = { start: ReactNode; children: ReactNode; lines: number };

/** The start of a long text, and all of it on demand. */
export function FoldedText({ start, children, lines }: Props) {
  const t = useTranslations("tickets.text");
  const [open, setOpen] = useState(false);
  return (
    <>
      {open ? children : start}
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
