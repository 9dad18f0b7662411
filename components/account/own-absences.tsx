"use client";

import { useRouter } from "next/navigation";
import { AbsenceForm } from "@/components/absences/absence-form";
import { AbsenceList } from "@/components/absences/absence-list";
import { useAbsences } from "@/components/absences/use-absences";
import { refreshPage } from "@/components/live/refresh-page";
import type { AbsenceRow } from "@/lib/absences/queries";

type Props = { me: number; absences: readonly AbsenceRow[] };

/** One's own absences, to enter and to end. */
export function OwnAbsences({ me, absences }: Props) {
  const router = useRouter();
  const { busy, add, end, issue, message } = useAbsences(me, () => {
    void refreshPage(router);
  });
  return (
    <div className="grid gap-5">
      <AbsenceList absences={absences} busy={busy} onEnd={(absence) => void end(absence)} />
      <AbsenceForm busy={busy} issue={issue} message={message} onSend={add} />
    </div>
  );
}
