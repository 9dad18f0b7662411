"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { SearchButton } from "@/components/layout/search-button";
import { later } from "@/components/ui/later";
import type { PalettePlace } from "./palette-panel";

const PalettePanel = later(() => import("./palette-panel").then((module) => module.PalettePanel));

type Props = { places: readonly PalettePlace[]; buttonLabel?: string };

/** The search button and Ctrl/⌘ K; the palette itself is loaded when it is first opened. */
export function TicketPalette({ places }: Props) {
  const t = useTranslations("palette");
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const show = (next: boolean) => {
    setWanted(true);
    setOpen(next);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      setWanted(true);
      setOpen((now) => !now);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
  return (
    <>
      <SearchButton
        label={t("button")}
        kbd="Ctrl K"
        onClick={() => {
          show(true);
        }}
      />
      {wanted ? <PalettePanel open={open} onOpenChange={show} places={places} /> : null}
    </>
  );
}
