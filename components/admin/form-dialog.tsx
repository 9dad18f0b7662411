"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, type ReactNode, type RefObject, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormProblem } from "./form-problem";

type Props = {
  title: string;
  description?: string | undefined;
  submitLabel: string;
  /** A wider one, for texts. */
  size?: "sm" | "md" | undefined;
  busy: boolean;
  /** What is wrong as a whole. */
  message: string | null;
  onSubmit: () => void;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
};

/** Brings what is wrong into sight once a form was refused: its first wrong field, else its head, where that is said. */
function useShowsWrong(form: RefObject<HTMLFormElement | null>, busy: boolean) {
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current && !busy) {
      const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
      if (wrong) wrong.focus();
      else form.current?.scrollIntoView({ block: "start" });
    }
    sent.current = busy;
  }, [busy, form]);
}

/** A short form in a sheet, open as long as it is drawn. */
export function FormDialog(props: Props) {
  const { title, description, submitLabel, size, busy, message, onSubmit, onClose, children } = props;
  const t = useTranslations("admin");
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const firstField = useRef<HTMLElement>(null);
  useShowsWrong(form, busy);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description={description}
      size={size}
      closeLabel={t("close")}
      initialFocus={firstField}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={id} variant="primary" busy={busy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={(element) => {
          form.current = element;
          firstField.current = element?.querySelector<HTMLElement>("input, select, textarea") ?? null;
        }}
        noValidate
        onSubmit={submit}
        className="grid gap-4"
      >
        <FormProblem>{message}</FormProblem>
        {children}
      </form>
    </Dialog>
  );
}
