"use client";

import { ArrowUp } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useState, type RefObject } from "react";
import { refusedAt, useFilesAt } from "@/components/attachments/file-counts";
import { useFileDrop } from "@/components/attachments/use-file-drop";
import { leaveRefused } from "@/components/attachments/waiting-files";
import { WaitingStrip } from "@/components/attachments/waiting-strip";
import { FieldError } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { AttachButton } from "./attach-button";

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onChange: (text: string) => void;
  onSend: (text: string) => void;
  /** Who will read it first: a first name, or empty for the team. */
  lead: string;
  /** Where the files of the reply wait. */
  filesPlace: string;
  maxLength: number;
};

const look =
  "field-sizing-content max-h-[min(12rem,40dvh)] min-h-11 min-w-0 flex-1 resize-none rounded-[22px] bg-field px-4 py-2.5 inset-ring inset-ring-line-control outline-focus placeholder:text-ink-3 focus-visible:outline-2 focus-visible:-outline-offset-1 aria-invalid:inset-ring-[1.5px] aria-invalid:inset-ring-danger";

function useWrong(text: string, files: number, maxLength: number): string | null {
  const t = useTranslations("request");
  if (text.trim() === "" && files === 0) return t("reply.empty");
  const count = text.length > maxLength ? Array.from(text).length : 0;
  return count > maxLength ? t("wrong.tooLong", { count, max: maxLength }) : null;
}

const SendButton = ({ label }: { label: string }) => (
  <IconButton type="submit" solid size="lg" label={label} icon={<ArrowUp size={22} />} className="rounded-full!" />
);

/** Sends what the field holds, unless something is wrong with it or with its files. */
function useSubmit({ field, text, onChange, onSend, filesPlace, maxLength }: Props) {
  const [pressed, setPressed] = useState(false);
  const [stopped, setStopped] = useState(false);
  const wrong = useWrong(text, useFilesAt(filesPlace), maxLength);
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    const held = refusedAt(filesPlace).length > 0;
    setPressed(wrong !== null);
    setStopped(held);
    if (wrong === null && !held) {
      onSend(text);
      onChange("");
    }
    field.current?.focus();
  };
  const sendWithout = async () => {
    await leaveRefused(filesPlace);
    field.current?.form?.requestSubmit();
  };
  const change = (typed: string) => {
    setPressed(false);
    onChange(typed);
  };
  return { submit, change, shown: pressed ? wrong : null, onWithout: stopped ? () => void sendWithout() : undefined };
}

/** The field of the next reply: it grows with what is typed, and is sent by its button or Ctrl+Enter. */
export function ReplyField(props: Props) {
  const { field, text, lead, filesPlace } = props;
  const t = useTranslations("request.reply");
  const { submit, change, shown, onWithout } = useSubmit(props);
  const { handlers } = useFileDrop(filesPlace);
  const label = t("to", { name: lead, named: lead === "" ? "no" : "yes" });
  return (
    <form onSubmit={submit} noValidate className="-mx-1" {...handlers}>
      <WaitingStrip place={filesPlace} onWithout={onWithout} className="px-1 pt-1.5 pb-2.5" />
      <div className="flex items-end gap-2">
        <AttachButton place={filesPlace} />
        <textarea
          ref={field}
          id="reply"
          rows={1}
          dir="auto"
          aria-label={label}
          placeholder={label}
          aria-invalid={shown ? true : undefined}
          aria-describedby={shown ? "reply-error" : undefined}
          value={text}
          onChange={(event) => {
            change(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
          }}
          className={look}
        />
        <SendButton label={label} />
      </div>
      {shown ? <FieldError id="reply-error">{shown}</FieldError> : null}
    </form>
  );
}
