"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/components/tickets/use-day-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { NativeSelect } from "@/components/ui/native-select";
import type { HandOverState } from "@/lib/tickets/rows";
import { useHandOver, type Loaded } from "./use-hand-over";

type Props = {
  person: { id: number; name: string };
  /** Whether the reader hands over their own. */
  own: boolean;
  onClose: () => void;
};

const TEAMS = "";

/** Hands all open tickets of a person over: says how many before, how far it is meanwhile, and where they are after. */
export function HandOverDialog({ person, own, onClose }: Props) {
  const t = useTranslations("handOver");
  const { loaded, busy, failure, running, done, handOver } = useHandOver(person.id, true);
  const [to, setTo] = useState(TEAMS);
  const ready = loaded && loaded !== "failed" ? loaded : null;
  const count = ready ? ready.state.led + ready.state.helped : 0;
  const asks = ready !== null && !running && !done;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={own ? t("title") : t("titleOf", { name: person.name })}
      closeLabel={t("close")}
      footer={
        <>
          <Button onClick={onClose}>{t("close")}</Button>
          {asks && count > 0 ? (
            <Button variant="primary" busy={busy} onClick={() => void handOver(to === TEAMS ? null : Number(to))}>
              {t("confirm", { count })}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="grid gap-4">
        {failure ? (
          <p role="alert" className="text-sm text-danger-text">
            {failure}
          </p>
        ) : null}
        <p role="status" className="text-pretty">
          <Said loaded={loaded} running={running} done={done} />
        </p>
        {running ? <Progress running={running} /> : null}
        {asks && count > 0 ? <Receiver people={ready.people} except={person.id} value={to} onChange={setTo} /> : null}
      </div>
    </Dialog>
  );
}

type Last = NonNullable<HandOverState["last"]>;
type SaidProps = { loaded: Loaded | "failed" | null; running: Last | null; done: Last | null };

function Said({ loaded, running, done }: SaidProps) {
  const t = useTranslations("handOver");
  if (loaded === null) return t("counting");
  if (loaded === "failed") return t("failed");
  if (running) return t("running", { done: running.led + running.helped, total: running.total });
  if (done) {
    const count = done.led + done.helped;
    return done.to ? t("doneTo", { count, name: done.to.name }) : t("doneTeams", { count });
  }
  const { led, helped } = loaded.state;
  return t("count", { all: led + helped, led, helped });
}

function Progress({ running }: { running: Last }) {
  const t = useTranslations("handOver");
  return (
    <>
      <progress
        aria-label={t("progress")}
        className="h-1.5 w-full accent-accent"
        value={running.led + running.helped}
        max={Math.max(running.total, 1)}
      />
      <p className="text-sm text-ink-3">{t("continues")}</p>
    </>
  );
}

type ReceiverProps = { people: Loaded["people"]; except: number; value: string; onChange: (value: string) => void };

function Receiver({ people, except, value, onChange }: ReceiverProps) {
  const t = useTranslations("handOver");
  const day = useDayWords();
  return (
    <NativeSelect
      label={t("to")}
      hint={value === TEAMS ? t("teamsHint") : undefined}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    >
      <option value={TEAMS}>{t("teams")}</option>
      {people
        .filter(({ id }) => id !== except)
        .map(({ id, name, awayUntil }) => (
          <option key={id} value={String(id)}>
            {awayUntil === null ? name : t("awayName", { name, day: day(awayUntil) })}
          </option>
        ))}
    </NativeSelect>
  );
}
