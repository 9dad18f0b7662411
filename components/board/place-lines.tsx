"use client";

import { ArrowUp, Undo2 } from "@/components/ui/icons/everyday";
import { ArrowDown } from "@/components/ui/icons/occasional";
import { ArrowUpToLine } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { MenuAction, MenuSeparator } from "@/components/ui/menu-lines";
import type { TicketRow } from "@/lib/tickets/rows";
import { useBoardTools } from "./board-tools";

/** The places of a card in its column: one up, one down, over all others, or where priority and age put it. */
export function PlaceLines({ ticket }: { ticket: TicketRow }) {
  const { place } = useBoardTools();
  const t = useTranslations("board.place");
  const { number, staff } = ticket;
  return (
    <>
      <MenuAction icon={<ArrowUp size={16} />} kbd={t("altUp")} onSelect={() => place.step(number, "up")}>
        {t("up")}
      </MenuAction>
      <MenuAction icon={<ArrowDown size={16} />} kbd={t("altDown")} onSelect={() => place.step(number, "down")}>
        {t("down")}
      </MenuAction>
      <MenuAction icon={<ArrowUpToLine size={16} />} kbd={t("altHome")} onSelect={() => place.step(number, "top")}>
        {t("top")}
      </MenuAction>
      {staff?.board.placed ? (
        <>
          <MenuSeparator />
          <MenuAction icon={<Undo2 size={16} />} onSelect={() => place.usual(number)}>
            {t("usual")}
          </MenuAction>
        </>
      ) : null}
    </>
  );
}
