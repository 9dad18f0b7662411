"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { AbsenceForm } from "@/components/absences/absence-form";
import { AbsenceList } from "@/components/absences/absence-list";
import { useAbsences } from "@/components/absences/use-absences";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { AbsenceRow } from "@/lib/absences/queries";
import type { UserRow } from "@/lib/users/rows";

type Props = { user: UserRow; onClose: () => void };

async function readAbsences(userId: number): Promise<AbsenceRow[] | null> {
  try {
    const answer = await fetch(`/api/ui/users/${String(userId)}/absences`);
    return answer.ok ? ((await answer.json()) as AbsenceRow[]) : null;
  } catch {
    return null;
  }
}

/** When a person is away, as an administrator enters it. */
export function AbsencesDialog({ user, onClose }: Props) {
  const t = useTranslations("absences");
  const [absences, setAbsences] = useState<AbsenceRow[] | null>(null);
  const show = useCallback(async () => {
    const found = await readAbsences(user.id);
    if (found) setAbsences(found);
  }, [user.id]);
  useEffect(() => {
    void readAbsences(user.id).then((found) => {
      if (found) setAbsences(found);
    });
  }, [user.id]);
  const { busy, add, end, issue, message } = useAbsences(user.id, () => void show());
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t("titleOf", { name: user.name })}
      description={t("introOf")}
      closeLabel={t("done")}
      footer={<Button onClick={onClose}>{t("done")}</Button>}
    >
      <div className="grid gap-5">
        {absences === null ? (
          <p role="status" className="text-sm text-ink-3">
            {t("loading")}
          </p>
        ) : (
          <AbsenceList absences={absences} busy={busy} onEnd={(absence) => void end(absence)} />
        )}
        <AbsenceForm ofOther busy={busy} issue={issue} message={message} onSend={add} />
      </div>
    </Dialog>
  );
}
