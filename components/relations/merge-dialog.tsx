"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { toast } from "@/components/ui/toast-queue";
import { mergeTicketsAction } from "@/lib/relations/actions";
import type { MergePreview } from "@/lib/relations/rows";
import { readMergePreview } from "./read-relations";
import { RelationForm } from "./relation-form";
import { TicketField, type ChosenTicket } from "./ticket-field";
import { useRelationAct } from "./use-relation-act";
import { useUndoMerge } from "./use-undo-merge";

type Previewed = { into: number; preview: MergePreview | null };

/** What merging into the chosen ticket would do, read again for each choice. */
function usePreview(number: number, into: number | null): { preview: MergePreview | null; failed: boolean } {
  const [read, setRead] = useState<Previewed | null>(null);
  useEffect(() => {
    if (into === null) return;
    let wanted = true;
    void readMergePreview(number, into).then((preview) => {
      if (wanted) setRead({ into, preview });
    });
    return () => {
      wanted = false;
    };
  }, [number, into]);
  if (read === null || read.into !== into) return { preview: null, failed: false };
  return { preview: read.preview, failed: read.preview === null };
}

/** Who comes to read what, in words. */
function Readers({ preview }: { preview: MergePreview }) {
  const t = useTranslations("ticketPage.merge");
  const format = useFormatter();
  const { joining, staying, into } = preview;
  if (joining.length + staying.length === 0) return <p className="text-ink-2">{t("nobodyNew")}</p>;
  const names = (people: typeof joining) => ({
    names: format.list(people.map(({ name }) => name)),
    count: people.length,
  });
  return (
    <section aria-labelledby="merge-readers" className="rounded-md bg-sunken px-3 py-2.5">
      <h3 id="merge-readers" className="mb-1 text-sm font-semibold">
        {t("readers")}
      </h3>
      <ul className="grid list-disc gap-1 pl-4">
        {joining.length > 0 ? <li>{t("joining", { ...names(joining), number: String(into.number) })}</li> : null}
        {staying.length > 0 ? <li>{t("staying", names(staying))}</li> : null}
      </ul>
    </section>
  );
}

function useMerge(preview: MergePreview | null, agreed: boolean, onClose: () => void) {
  const t = useTranslations("ticketPage.merge");
  const { ticket } = useTicketPage();
  const act = useRelationAct();
  const undo = useUndoMerge();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async ({ into, readerIds }: MergePreview): Promise<string | null> =>
    act(
      () =>
        mergeTicketsAction({
          number: ticket.number,
          into: into.number,
          confirmedReaderIds: readerIds,
        }),
      ({ mergedInto }) => {
        const numbers = { number: String(ticket.number), kept: String(mergedInto) };
        toast({ message: t("done", numbers), action: { label: t("undo"), onPress: () => void undo(ticket.number) } });
      },
    );
  const submit = async () => {
    if (!preview || preview.refusal !== null) return;
    if (preview.readerIds.length > 0 && !agreed) {
      setProblem(t("agreeFirst"));
      return;
    }
    setBusy(true);
    const why = await send(preview);
    setBusy(false);
    if (why === null) onClose();
    else setProblem(why);
  };
  return { busy, problem, setProblem, submit };
}

type PreviewProps = { preview: MergePreview; wanted: number; agreed: boolean; onAgree: (agreed: boolean) => void };

function Preview({ preview, wanted, agreed, onAgree }: PreviewProps) {
  const t = useTranslations();
  const { into, refusal, readerIds } = preview;
  if (refusal !== null)
    return <FieldError>{t(refusal as "relations.errors.mergeItself", { number: String(into.number) })}</FieldError>;
  return (
    <>
      {into.number === wanted ? null : (
        <p className="text-ink-2">
          {t("ticketPage.merge.instead", { number: String(wanted), kept: String(into.number) })}
        </p>
      )}
      <Readers preview={preview} />
      {readerIds.length > 0 ? (
        <Checkbox
          checked={agreed}
          onChange={(event) => {
            onAgree(event.target.checked);
          }}
        >
          {t("ticketPage.merge.agree")}
        </Checkbox>
      ) : null}
    </>
  );
}

type Props = { into: ChosenTicket | null; onClose: () => void };

/** Chooses the ticket to keep, and confirms who will see what. */
export function MergeDialog({ into, onClose }: Props) {
  const t = useTranslations("ticketPage.merge");
  const { ticket } = useTicketPage();
  const [kept, setKept] = useState(into);
  const [agreed, setAgreed] = useState(false);
  const { preview, failed } = usePreview(ticket.number, kept?.number ?? null);
  const { busy, problem, setProblem, submit } = useMerge(preview, agreed, onClose);
  const words = { title: t("title", { number: String(ticket.number) }), description: t("text"), confirm: t("confirm") };
  const disabled = preview === null || preview.refusal !== null;
  return (
    <RelationForm {...words} {...{ busy, problem, disabled, onClose }} onSubmit={() => void submit()}>
      <TicketField
        label={t("kept")}
        without={ticket.number}
        value={kept}
        onChange={(chosen) => {
          setKept(chosen);
          setAgreed(false);
          setProblem(null);
        }}
        error={failed ? t("failed") : null}
      />
      {preview && kept ? (
        <Preview
          preview={preview}
          wanted={kept.number}
          agreed={agreed}
          onAgree={(next) => {
            setAgreed(next);
            setProblem(null);
          }}
        />
      ) : null}
    </RelationForm>
  );
}
