"use client";

import { Ellipsis, Pencil } from "@/components/ui/icons/everyday";
import { Trash2 } from "@/components/ui/icons/occasional";
import { Split } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAskRelation } from "@/components/relations/asked-relation";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction } from "@/components/ui/menu-lines";
import type { CommentRow } from "@/lib/tickets/rows";
import { EDITABLE_MS } from "@/lib/tickets/message-times";
import { DeleteMessage } from "./delete-message";
import { useTicketPage } from "./ticket-context";

type Props = { comment: CommentRow; onEdit: () => void };

const editable = ({ can, createdAt }: CommentRow) => can.edit && Date.now() - createdAt.getTime() < EDITABLE_MS;

function SplitLine({ commentId }: { commentId: number }) {
  const t = useTranslations("ticketPage.split");
  const ask = useAskRelation();
  return (
    <MenuAction icon={<Split size={16} />} onSelect={() => ask({ kind: "split", commentId })}>
      {t("title")}
    </MenuAction>
  );
}

/** What can be done with one message. Each act is a line, for whoever may. */
export function MessageMenu({ comment, onEdit }: Props) {
  const t = useTranslations("ticketPage.message");
  const { ticket } = useTicketPage();
  const [open, setOpen] = useState(false);
  const [edits, setEdits] = useState(false);
  const [deletes, setDeletes] = useState(false);
  const splits = ticket.can.classify && comment.became === null;
  if (!comment.can.edit && !comment.can.delete && !splits) return null;
  // The time to edit passes while the page stays open: asked as the menu opens.
  const onOpenChange = (opens: boolean) => {
    setEdits(editable(comment));
    setOpen(opens);
  };
  return (
    <>
      <Menu
        align="end"
        open={open}
        onOpenChange={onOpenChange}
        trigger={
          <IconButton
            size="xs"
            label={t("more")}
            icon={<Ellipsis size={14} />}
            className="-my-1 -mr-1.5 opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 data-popup-open:opacity-100 pointer-coarse:opacity-100"
          />
        }
      >
        {edits ? (
          <MenuAction icon={<Pencil size={16} />} onSelect={onEdit}>
            {t("edit")}
          </MenuAction>
        ) : null}
        {splits ? <SplitLine commentId={comment.id} /> : null}
        {comment.can.delete ? (
          <MenuAction
            danger
            icon={<Trash2 size={16} />}
            onSelect={() => {
              setDeletes(true);
            }}
          >
            {t("delete")}
          </MenuAction>
        ) : null}
      </Menu>
      {comment.can.delete ? <DeleteMessage comment={comment} open={deletes} onOpenChange={setDeletes} /> : null}
    </>
  );
}
