"use client";

import { Ellipsis, Pencil, Undo2, UserRoundPlus } from "@/components/ui/icons/everyday";
import { Hand, Link2, Lock, Reply, SlidersHorizontal } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { RelationLines } from "@/components/relations/relation-lines";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuSeparator } from "@/components/ui/menu-lines";
import { ExportLines } from "./export-lines";
import { useTicketPage } from "./ticket-context";
import type { Composer } from "./use-composer";
import type { TextEdit } from "./use-text-edit";
import { useTicketActs } from "./use-ticket-acts";

type Props = {
  composer: Composer;
  title: TextEdit;
  size: "md" | "lg";
  /** Opens the sheet of properties, where there is one. */
  showProperties?: (() => void) | undefined;
};

const iconSize = { md: 16, lg: 22 } as const;

const glyph = (shape: "check-disc" | "half-ring", color: string) => <ShapeGlyph shape={shape} className={color} />;

/** What changes the ticket. */
function ActLines() {
  const t = useTranslations("ticketPage");
  const { ticket, setOpenProperty } = useTicketPage();
  const { take, release, resolve, reopen } = useTicketActs();
  return (
    <>
      {take ? (
        <MenuAction icon={<Hand size={16} />} kbd="T" onSelect={take}>
          {t("take")}
        </MenuAction>
      ) : null}
      {release ? (
        <MenuAction icon={<Undo2 size={16} />} kbd="T" onSelect={release}>
          {t("release")}
        </MenuAction>
      ) : null}
      {ticket.can.assign ? (
        <MenuAction icon={<UserRoundPlus size={16} />} kbd="A" onSelect={() => setOpenProperty("lead")}>
          {t("assign")}
        </MenuAction>
      ) : null}
      {resolve ? (
        <MenuAction icon={glyph("check-disc", "text-status-resolved")} kbd="R" onSelect={resolve}>
          {t("resolve")}
        </MenuAction>
      ) : null}
      {reopen ? (
        <MenuAction icon={glyph("half-ring", "text-status-in-progress")} kbd="R" onSelect={reopen}>
          {t("reopen")}
        </MenuAction>
      ) : null}
    </>
  );
}

/** What is written on it. */
function WriteLines({ composer, title }: Pick<Props, "composer" | "title">) {
  const t = useTranslations("ticketPage");
  const { can } = useTicketPage().ticket;
  return (
    <>
      {can.reply ? (
        <MenuAction icon={<Reply size={16} />} kbd="⇧ R" onSelect={() => composer.focus("reply")}>
          {t("reply")}
        </MenuAction>
      ) : null}
      {can.addNote ? (
        <MenuAction icon={<Lock size={16} />} kbd="N" onSelect={() => composer.focus("note")}>
          {t("note")}
        </MenuAction>
      ) : null}
      {can.editText ? (
        <MenuAction icon={<Pencil size={16} />} kbd="E" onSelect={title.start}>
          {t("editTitle")}
        </MenuAction>
      ) : null}
    </>
  );
}

/** Everything that can be done to the ticket, with its keys. */
export function TicketMenu({ composer, title, size, showProperties }: Props) {
  const t = useTranslations("ticketPage");
  const { copyLink } = useTicketActs();
  const trigger = <IconButton size={size} label={t("more")} icon={<Ellipsis size={iconSize[size]} />} />;
  return (
    <Menu align="end" trigger={trigger} className="min-w-60">
      {showProperties ? (
        <MenuAction icon={<SlidersHorizontal size={16} />} onSelect={showProperties}>
          {t("properties.title")}
        </MenuAction>
      ) : null}
      <ActLines />
      <MenuSeparator />
      <WriteLines composer={composer} title={title} />
      <MenuAction icon={<Link2 size={16} />} onSelect={copyLink}>
        {t("copyLink")}
      </MenuAction>
      <RelationLines />
      <ExportLines />
    </Menu>
  );
}
