"use client";

import { Ellipsis } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { later } from "@/components/ui/later";
import type { CommentRow } from "@/lib/tickets/rows";

const BubbleMenu = later(async () => (await import("./bubble-menu")).BubbleMenu);

/** One's own message, with its text while it may be edited. */
export type OwnMessage = Pick<CommentRow, "id" | "body" | "editedAt" | "can"> & { number: number };

/** The button beside one's own message; what it opens is loaded with the first press. */
export function BubbleMore({ message, viewerId }: { message: OwnMessage; viewerId: number }) {
  const t = useTranslations("request.message");
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        size="lg"
        label={t("more")}
        tooltip={false}
        icon={<Ellipsis size={18} />}
        onClick={() => {
          setOpen(true);
        }}
      />
      {open ? (
        <BubbleMenu
          message={message}
          viewerId={viewerId}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
