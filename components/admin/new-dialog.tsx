"use client";

import { useState, type ReactNode } from "react";
import { NewButton } from "@/components/ui/new-button";
import { toast } from "@/components/ui/toast-queue";
import type { Action } from "@/lib/platform/action";
import { FormDialog } from "./form-dialog";
import { useAdminForm } from "./use-admin-form";

export type DraftFields<Draft> = {
  draft: Draft;
  issue: (name: string) => string | undefined;
  onChange: (draft: Draft) => void;
};

type Props<Draft> = {
  title: string;
  description?: string;
  submitLabel: string;
  action: Action<Draft, unknown>;
  nothingYet: Draft;
  /** What a toast says of what was made. */
  created: (draft: Draft) => string;
  children: (fields: DraftFields<Draft>) => ReactNode;
};

/** A button and the short form behind it; what was typed waits when it is closed without sending. */
export function NewDialog<Draft>(props: Props<Draft>) {
  const { title, description, submitLabel, action, nothingYet, created, children } = props;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(nothingYet);
  const form = useAdminForm(action, {
    onDone: () => {
      toast({ message: created(draft) });
      setDraft(nothingYet);
      setOpen(false);
    },
  });
  return (
    <>
      <NewButton onClick={() => setOpen(true)}>{title}</NewButton>
      {open ? (
        <FormDialog
          title={title}
          description={description}
          submitLabel={submitLabel}
          busy={form.busy}
          message={form.message}
          onSubmit={() => {
            form.send(draft);
          }}
          onClose={() => setOpen(false)}
        >
          {children({ draft, issue: form.issue, onChange: setDraft })}
        </FormDialog>
      ) : null}
    </>
  );
}
