"use client";

import { MessageSquareQuote } from "@/components/ui/icons/staff";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useSetsGlance } from "@/components/canned-replies/use-sets-glance";
import { useReadyReplies } from "@/components/canned-replies/use-ready-replies";
import { CaretMenu } from "@/components/ui/caret-menu";
import { IconButton } from "@/components/ui/icon-button";
import { Picker } from "@/components/ui/picker";
import { matchesQuery } from "@/components/ui/text-match";
import type { ReadyReply } from "@/lib/canned-replies/rows";
import type { Composer } from "./use-composer";
import { useReadyReply } from "./use-ready-reply";

type Props = { composer: Composer };

const AT_CARET = 12;

/** True where what is typed after a sign begins its line. */
function beginsLine(field: HTMLTextAreaElement | null, query: string): boolean {
  if (!field) return false;
  const start = field.selectionEnd - query.length - 1;
  return start <= 0 || field.value.charAt(start - 1) === "\n";
}

/** A path or a date is no search: only one word that begins its line. */
const isSearch = (field: HTMLTextAreaElement | null, query: string) =>
  /^[^\s/]+$/.test(query) && beginsLine(field, query);

/** The ready replies: from a button, or by a slash at the beginning of a line. */
export function ReplyTool({ composer }: Props) {
  const t = useTranslations("cannedReplies");
  const { replies, failed, load } = useReadyReplies();
  const use = useReadyReply(composer);
  const glance = useSetsGlance();
  const choice = (reply: ReadyReply) => ({ value: String(reply.id), label: reply.name, description: glance(reply) });
  const atCaret = (query: string) => {
    if (!beginsLine(composer.field.current, query)) return [];
    if (replies === null) return failed ? [] : null;
    const found = replies.filter(({ name }) => matchesQuery(name, query)).slice(0, AT_CARET);
    return found.map((reply) => ({ id: String(reply.id), label: reply.name, below: glance(reply) }));
  };
  return (
    <>
      <Picker
        trigger={<IconButton size="sm" label={t("insert")} kbd="/" icon={<MessageSquareQuote size={16} />} />}
        searchLabel={t("search")}
        choices={(replies ?? []).map(choice)}
        value={null}
        onValueChange={(value) => {
          use(Number(value));
        }}
        emptyText={failed ? t("failed") : t("none")}
        {...(replies === null && !failed ? { loadingText: t("loading") } : {})}
        onOpenChange={(open) => {
          if (open) load();
        }}
        footer={
          <Link href="/macros" className="text-accent-text underline underline-offset-2">
            {t("manage")}
          </Link>
        }
      />
      <CaretMenu
        field={composer.field}
        sign="/"
        label={t("title")}
        loadingText={t("loading")}
        choicesFor={atCaret}
        emptyTextFor={(query) => (replies !== null && isSearch(composer.field.current, query) ? t("noneFound") : null)}
        onQuery={load}
        onChoose={({ id }) => {
          use(Number(id));
          return "";
        }}
      />
    </>
  );
}
