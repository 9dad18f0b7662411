"use client";

import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { Icon } from "@/components/ui/icon";
import { Bold, Code, Italic, Link2, List, ListChecks, ListOrdered, TextQuote } from "@/components/ui/icons/staff";
import { EmojiButton } from "./emoji-button";
import { asCode, asLines, asLink, wrapped } from "./markdown-edit";
import { MentionMenu } from "./mention-menu";
import { MessagePreview } from "./message-preview";
import type { Composer } from "./use-composer";
import { useTextKeys, type TextChange } from "./use-text-keys";

type Tool = { name: ToolName; icon: Icon; change: TextChange; kbd?: string };
type ToolName = "bold" | "italic" | "link" | "bullets" | "numbers" | "tasks" | "quote" | "code";

const tools: readonly Tool[] = [
  { name: "bold", icon: Bold, change: (selected) => wrapped(selected, "**"), kbd: "Ctrl B" },
  { name: "italic", icon: Italic, change: (selected) => wrapped(selected, "_"), kbd: "Ctrl I" },
  { name: "link", icon: Link2, change: asLink, kbd: "Ctrl K" },
  { name: "bullets", icon: List, change: (selected) => asLines(selected, "bullets") },
  { name: "numbers", icon: ListOrdered, change: (selected) => asLines(selected, "numbers") },
  { name: "tasks", icon: ListChecks, change: (selected) => asLines(selected, "tasks") },
  { name: "quote", icon: TextQuote, change: (selected) => asLines(selected, "quote") },
  { name: "code", icon: Code, change: asCode },
];

/** What puts Markdown's marks into a message, calls people, adds an emoji, and shows how it will be read. */
export function TextTools({ composer }: { composer: Composer }) {
  const t = useTranslations("ticketPage.composer.tools");
  const apply = useTextKeys(composer.field);
  return (
    <>
      {tools.map(({ name, icon: Drawing, change, kbd }) => (
        <IconButton
          key={name}
          size="sm"
          label={t(name)}
          icon={<Drawing size={15} aria-hidden />}
          kbd={kbd}
          // The field keeps what is selected in it.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => apply(change)}
        />
      ))}
      <EmojiButton onChoose={composer.insert} />
      <MessagePreview composer={composer} />
      {composer.kind === "note" ? <MentionMenu field={composer.field} /> : null}
    </>
  );
}
