"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Smile } from "@/components/ui/icons/everyday";
import { Popover } from "@/components/ui/popover";
import { later } from "@/components/ui/later";

const EmojiGrid = later(async () => (await import("./emoji-grid")).EmojiGrid);

/** Adds an emoji at the caret; the list is loaded when it is first asked for. */
export function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const t = useTranslations("ticketPage.composer.tools");
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("emoji")}
      side="top"
      className="w-78 p-2"
      trigger={<IconButton size="sm" label={t("emoji")} icon={<Smile size={15} aria-hidden />} />}
    >
      <EmojiGrid
        onChoose={(emoji) => {
          setOpen(false);
          // The popover gives the focus back to its button as it closes: the field takes it after.
          setTimeout(() => {
            onChoose(emoji);
          }, 0);
        }}
      />
    </Popover>
  );
}
