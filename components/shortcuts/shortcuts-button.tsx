"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { openShortcuts } from "./open-shortcuts";

/** The visible way to the keys. */
export function ShortcutsButton() {
  const t = useTranslations("shortcuts");
  return (
    <Button variant="quiet" size="xs" kbd="?" onClick={openShortcuts}>
      {t("title")}
    </Button>
  );
}
