"use client";

import { Ellipsis, Pencil } from "@/components/ui/icons/everyday";
import { Copy, Trash2 } from "@/components/ui/icons/occasional";
import { MessageSquareQuote, WandSparkles } from "@/components/ui/icons/staff";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/admin/use-act";
import { RelativeTime } from "@/components/tickets/relative-time";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction } from "@/components/ui/menu-lines";
import { toast } from "@/components/ui/toast-queue";
import { deleteCannedReplyAction, restoreCannedReplyAction } from "@/lib/canned-replies/actions";
import type { CannedReplyRow } from "@/lib/canned-replies/rows";
import { ReplyDialog } from "./reply-dialog";
import { draftOf, type ReplyChoices, type ReplyDraft } from "./reply-draft";
import { useRowSetsWords } from "./use-row-sets-words";

type Props = { replies: readonly CannedReplyRow[]; choices: ReplyChoices };
type Opened = { title: string; initial: ReplyDraft; reply?: CannedReplyRow };

/** The ready replies by their names, each with its menu. */
export function ReplyList({ replies, choices }: Props) {
  const t = useTranslations("cannedReplies");
  const [opened, setOpened] = useState<Opened | null>(null);
  const edit = (reply: CannedReplyRow) => {
    setOpened({ title: t("edit", { name: reply.name }), initial: draftOf(reply), reply });
  };
  const duplicate = (reply: CannedReplyRow) => {
    const name = t("copyOf", { name: reply.name });
    setOpened({ title: t("new"), initial: { ...draftOf(reply), name, keeper: "me" } });
  };
  return (
    <>
      <ul aria-label={t("title")}>
        {replies.map((reply) => (
          <ReplyLine
            key={reply.id}
            reply={reply}
            choices={choices}
            onEdit={() => {
              edit(reply);
            }}
            onDuplicate={() => {
              duplicate(reply);
            }}
          />
        ))}
      </ul>
      {opened ? <ReplyDialog {...opened} choices={choices} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

type LineProps = { reply: CannedReplyRow; choices: ReplyChoices; onEdit: () => void; onDuplicate: () => void };

function ReplyLine(props: LineProps) {
  const { reply, choices, onEdit } = props;
  const t = useTranslations("cannedReplies");
  const format = useFormatter();
  const sets = useRowSetsWords(choices)(reply.sets);
  const { name, textFr, textEn, keeper, uses, lastUsedAt, can } = reply;
  const whose = keeper.kind === "team" ? keeper.team.name : t(`keeper.${keeper.kind}`);
  return (
    <li className="flex items-start gap-3 border-b border-line px-4 py-2.5 hover:bg-hover lg:px-5">
      {sets.length > 0 ? (
        <WandSparkles size={16} className="mt-0.5 shrink-0 text-ink-3" aria-hidden />
      ) : (
        <MessageSquareQuote size={16} className="mt-0.5 shrink-0 text-ink-3" aria-hidden />
      )}
      <div className="min-w-0 flex-1">
        <h2 className="font-medium wrap-anywhere">
          {can.change ? (
            <button type="button" className="rounded-xs text-left hover:underline" onClick={onEdit}>
              {name}
            </button>
          ) : (
            name
          )}
        </h2>
        <p className="line-clamp-2 text-sm wrap-anywhere text-ink-2">{textFr || textEn}</p>
        {sets.length > 0 ? (
          <p className="text-sm wrap-anywhere text-ink-2">{t("setsLine", { sets: format.list(sets) })}</p>
        ) : null}
        <p className="text-sm text-ink-3">
          {whose} · {t("uses", { count: uses })}
          {lastUsedAt ? (
            <>
              {" · "}
              <RelativeTime at={lastUsedAt} />
            </>
          ) : null}
        </p>
      </div>
      {choices.write ? <LineMenu {...props} /> : null}
    </li>
  );
}

function LineMenu({ reply: { id, name, can }, onEdit, onDuplicate }: LineProps) {
  const t = useTranslations("cannedReplies");
  const act = useAct();
  const remove = async () => {
    if (!(await act(() => deleteCannedReplyAction({ id })))) return;
    const back = () => void act(() => restoreCannedReplyAction({ id }));
    toast({ message: t("deleted", { name }), action: { label: t("undo"), kbd: "Ctrl Z", onPress: back } });
  };
  return (
    <Menu
      align="end"
      className="w-48"
      trigger={<IconButton size="sm" label={t("menu", { name })} icon={<Ellipsis size={16} />} />}
    >
      {can.change ? (
        <MenuAction icon={<Pencil size={16} />} onSelect={onEdit}>
          {t("change")}
        </MenuAction>
      ) : null}
      <MenuAction icon={<Copy size={16} />} onSelect={onDuplicate}>
        {t("duplicate")}
      </MenuAction>
      {can.change ? (
        <MenuAction icon={<Trash2 size={16} />} onSelect={() => void remove()}>
          {t("delete")}
        </MenuAction>
      ) : null}
    </Menu>
  );
}
