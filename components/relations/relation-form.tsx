"use client";

import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field";

type Props = {
  title: string;
  description?: string | undefined;
  /** The button that does it. */
  confirm: string;
  busy: boolean;
  disabled?: boolean;
  /** Why it was not done. */
  problem: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A short form over the page: its fields, why it was refused, and two buttons. */
export function RelationForm({
  title,
  description,
  confirm,
  busy,
  disabled,
  problem,
  onSubmit,
  onClose,
  children,
}: Props) {
  const t = useTranslations("ticketPage.relations");
  const id = useId();
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button variant="primary" type="submit" form={id} busy={busy} disabled={disabled}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={title} description={description} footer={footer}>
      <form
        id={id}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <div role="alert" className="empty:hidden">
          {problem ? <FieldError>{problem}</FieldError> : null}
        </div>
      </form>
    </Dialog>
  );
}
