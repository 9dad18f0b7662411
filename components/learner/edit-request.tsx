"use client";

import { useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { useDraft } from "@/components/tickets/use-draft";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { updateTicketAction } from "@/lib/tickets/actions";
import type { TicketDetail } from "@/lib/tickets/rows";
import type { RequestLimits } from "./check-request";
import { LearnerDialog } from "./learner-dialog";
import { useDialogSend } from "./use-dialog-send";

type Props = {
  request: Pick<TicketDetail, "number" | "title" | "description" | "version">;
  viewerId: number;
  limits: RequestLimits;
  onClose: () => void;
};
type Texts = { title: string; description: string };

function readEdited(kept: string, said: Texts): Texts {
  try {
    const { title, description } = JSON.parse(kept) as Record<string, unknown>;
    return typeof title === "string" && typeof description === "string" ? { title, description } : said;
  } catch {
    return said;
  }
}

/** What is being changed, kept on the device until it was taken or given up. */
function useEdited({ request, viewerId }: Props) {
  const [{ text }, write] = useDraft(`edit:${String(viewerId)}:${String(request.number)}`);
  const said = { title: request.title, description: request.description };
  const edited = text === "" ? said : readEdited(text, said);
  return {
    edited,
    change: (part: Partial<Texts>) => {
      write(JSON.stringify({ ...edited, ...part }));
    },
    forget: () => {
      write("");
    },
  };
}

/** Changes what a request says, while nobody has taken it up. */
export function EditRequest(props: Props) {
  const { request, onClose } = props;
  const t = useTranslations("request");
  const { edited, change, forget } = useEdited(props);
  const [missing, setMissing] = useState(false);
  const { busy, issues, problem, send } = useDialogSend();
  const close = () => {
    forget();
    onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(edited.title.trim() === "");
    if (busy || edited.title.trim() === "") return;
    const { number, version } = request;
    const done = () => {
      toast({ message: t("edit.done") });
      close();
    };
    void send(() => updateTicketAction({ number, version, ...edited }), done);
  };
  const wrong = missing ? { ...issues, title: t("wrong.title") } : issues;
  return (
    <LearnerDialog title={t("edit.title")} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Fields edited={edited} change={change} wrong={wrong} />
        <div role="alert" className="empty:hidden">
          {problem ? <FieldError>{problem}</FieldError> : null}
        </div>
        <div className="flex flex-wrap justify-end gap-2">
          <Button size="lg" onClick={close}>
            {t("edit.giveUp")}
          </Button>
          <Button type="submit" variant="primary" size="lg" busy={busy}>
            {t("edit.save")}
          </Button>
        </div>
      </form>
    </LearnerDialog>
  );
}

type FieldsProps = {
  edited: Texts;
  change: (part: Partial<Texts>) => void;
  wrong: Readonly<Partial<Record<string, string>>>;
};

function Fields({ edited, change, wrong }: FieldsProps) {
  const t = useTranslations("request");
  return (
    <>
      <TextField
        size="lg"
        label={t("sentence")}
        value={edited.title}
        error={wrong["title"]}
        onChange={(event) => {
          change({ title: event.target.value });
        }}
      />
      <TextArea
        size="lg"
        rows={4}
        label={t("description")}
        value={edited.description}
        error={wrong["description"]}
        onChange={(event) => {
          change({ description: event.target.value });
        }}
      />
    </>
  );
}
