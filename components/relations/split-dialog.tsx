"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { useMoments } from "@/components/tickets/use-moments";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { splitCommentAction } from "@/lib/relations/actions";
import type { CategoryId } from "@/lib/platform/ids";
import type { CommentRow } from "@/lib/tickets/rows";
import { RelationForm } from "./relation-form";
import { useRelationAct } from "./use-relation-act";

const TITLE_MAX = 150;
const EXCERPT = 60;

/** The beginning of what somebody wrote, as one line. */
const firstLine = (body: string, max: number) =>
  Array.from(body.trim().split("\n")[0] ?? "")
    .slice(0, max)
    .join("");

function useSplit(comment: CommentRow | null, onClose: () => void) {
  const t = useTranslations("ticketPage.split");
  const { ticket } = useTicketPage();
  const act = useRelationAct();
  const router = useRouter();
  const [draft, setDraft] = useState<{ title: string | null; categoryId: number }>({
    title: null,
    categoryId: ticket.category.id,
  });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const title = draft.title ?? (comment ? firstLine(comment.body, TITLE_MAX) : "");
  const submit = async () => {
    if (!comment || busy) return;
    setBusy(true);
    const categoryId = draft.categoryId as CategoryId;
    const why = await act(
      () => splitCommentAction({ number: ticket.number, commentId: comment.id, title, categoryId }),
      ({ became }) => {
        const view = () => {
          router.push(`/tickets/${String(became)}`);
        };
        toast({ message: t("done", { number: String(became) }), action: { label: t("view"), onPress: view } });
      },
    );
    setBusy(false);
    if (why === null) onClose();
    else setProblem(why);
  };
  const change = (patch: Partial<typeof draft>) => {
    setDraft({ ...draft, ...patch });
    setProblem(null);
  };
  return { title, categoryId: draft.categoryId, busy, problem, change, submit };
}

type PickProps = { comments: readonly CommentRow[]; value: number; onChange: (id: number) => void };

function MessagePicker({ comments, value, onChange }: PickProps) {
  const t = useTranslations("ticketPage.split");
  const { moment } = useMoments();
  return (
    <NativeSelect
      label={t("pick")}
      value={String(value)}
      onChange={(event) => {
        onChange(Number(event.target.value));
      }}
    >
      {comments.toReversed().map(({ id, author, createdAt, body }) => (
        <option key={id} value={String(id)}>
          {`${author.name}, ${moment(createdAt)} – ${firstLine(body, EXCERPT)}`}
        </option>
      ))}
    </NativeSelect>
  );
}

type Props = { commentId: number | null; onClose: () => void };

/** Makes one of the messages a ticket of its own, for who wrote it. */
export function SplitDialog({ commentId, onClose }: Props) {
  const t = useTranslations("ticketPage.split");
  const { ticket, options } = useTicketPage();
  const comments = ticket.comments.filter(({ became }) => became === null);
  const [chosen, setChosen] = useState(commentId ?? comments.at(-1)?.id ?? 0);
  const comment = comments.find(({ id }) => id === chosen) ?? null;
  const { title, categoryId, busy, problem, change, submit } = useSplit(comment, onClose);
  const pick = (id: number) => {
    setChosen(id);
    change({ title: null });
  };
  const description = comment ? t("text", { name: comment.author.name, files: comment.attachments.length }) : undefined;
  const form = { title: t("title"), description, confirm: t("confirm"), busy, problem, disabled: comment === null };
  return (
    <RelationForm {...form} onClose={onClose} onSubmit={() => void submit()}>
      {commentId === null ? <MessagePicker comments={comments} value={chosen} onChange={pick} /> : null}
      <TextField
        label={t("name")}
        value={title}
        maxLength={TITLE_MAX}
        autoComplete="off"
        onChange={(event) => {
          change({ title: event.target.value });
        }}
      />
      <NativeSelect
        label={t("category")}
        value={String(categoryId)}
        onChange={(event) => {
          change({ categoryId: Number(event.target.value) });
        }}
      >
        {options.categories.map(({ id, name }) => (
          <option key={id} value={String(id)}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </RelationForm>
  );
}
