"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FilesTrouble } from "@/components/attachments/file-counts";
import { arrivedFiles, askAgain, forgetFiles } from "@/components/attachments/waiting-files";
import { useFileTrouble } from "@/components/ticket-page/use-message-files";
import { toast } from "@/components/ui/toast-queue";
import type { ActionFailure } from "@/lib/platform/action";
import { openTicketAction } from "@/lib/tickets/actions";
import type { OpenTicket } from "@/lib/tickets/schema";

export type SendTrouble = "missing" | "offline" | "unanswered" | "signedOut" | "repeated" | "refused" | "files";

export type SendState = {
  busy: boolean;
  trouble: SendTrouble | null;
  /** What the server said about the whole send. */
  message: string | null;
  /** What is wrong with each field, by its name. */
  issues: Readonly<Record<string, string>>;
};

type Sending = {
  state: SendState;
  send: (read: () => { input: OpenTicket; key: string }, filesPlace: string) => Promise<void>;
  refuse: (issues: Readonly<Record<string, string>>) => void;
};

const CALM: SendState = { busy: false, trouble: null, message: null, issues: {} };
const PATIENCE_MS = 25_000;

function troubleOf({ code }: ActionFailure): SendTrouble {
  if (code === "unauthenticated") return "signedOut";
  if (code === "conflict") return "repeated";
  return code === "unavailable" ? "unanswered" : "refused";
}

function troubleOfFiles({ reason }: FilesTrouble): SendTrouble {
  if (reason === "signedOut") return "signedOut";
  return reason === "filesRefused" ? "files" : "refused";
}

function refused(error: ActionFailure): SendState {
  const issues = Object.fromEntries(error.issues.map(({ path, message }) => [path.split(".")[0] ?? "", message]));
  return { busy: false, trouble: troubleOf(error), message: error.message, issues };
}

function soon<T>(answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new Error("no answer"));
    }, PATIENCE_MS);
  });
  return Promise.race([answer, late]);
}

/** Sends a new request: one ticket however often it is pressed, and the draft is given up only once it was taken. */
export function useSendRequest(onTaken: () => void, onRefused: () => void): Sending {
  const t = useTranslations("request");
  const router = useRouter();
  const fileTrouble = useFileTrouble();
  const [state, setState] = useState<SendState>(CALM);
  const send: Sending["send"] = async (read, filesPlace) => {
    setState({ ...CALM, busy: true });
    try {
      const attachments = await arrivedFiles(filesPlace);
      // What was typed while the files were on their way counts too.
      const { input, key } = read();
      const answer = await soon(openTicketAction({ ...input, attachments }, key));
      if (answer.ok) {
        onTaken();
        forgetFiles(filesPlace);
        toast({ message: t("sent", { number: String(answer.value.number) }) });
        router.push(`/tickets/${String(answer.value.number)}`);
        return;
      }
      const next = refused(answer.error);
      // Only an answer that says nothing was written ends the use of this key; the session's end is met before it is looked at.
      if (next.trouble === "refused" || next.trouble === "repeated") onRefused();
      if (next.issues["attachments"] !== undefined) askAgain(filesPlace);
      setState(next);
    } catch (error) {
      if (error instanceof FilesTrouble) {
        setState({ ...CALM, trouble: troubleOfFiles(error), message: fileTrouble(error.reason) });
        return;
      }
      setState({ ...CALM, trouble: navigator.onLine ? "unanswered" : "offline" });
    }
  };
  const refuse = (issues: Readonly<Record<string, string>>) => {
    setState({ ...CALM, trouble: "missing", issues });
  };
  return { state, send, refuse };
}
