"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId, useRef, useState, type SubmitEvent } from "react";
import { newFormKey } from "@/components/tickets/form-key";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import type { ActionFailure } from "@/lib/platform/action";
import { createSavedViewAction, updateSavedViewAction } from "@/lib/saved-views/actions";
import type { SavedViewRow } from "@/lib/saved-views/rows";
import { VIEW_NAME_MAX, type QueueColumn } from "@/lib/saved-views/schema";
import type { TeamRef } from "@/lib/tickets/rows";
import type { WrittenFilter } from "@/lib/tickets/filter-schema";
import { useViewAct } from "./use-view-act";

const MINE = "";

type Props = {
  /** The view to give another name; a new one without. */
  renamed?: SavedViewRow | undefined;
  /** How a new one is called until somebody says otherwise. */
  named?: string | undefined;
  filter: WrittenFilter;
  /** The columns that go with it; null where nobody chose any. */
  columns: readonly QueueColumn[] | null;
  /** The teams that it can be kept for. */
  teams: readonly TeamRef[];
  onClose: () => void;
};

/** Sends the form; gives what is wrong, if something is. */
function useSaving({ renamed, filter, columns, onClose }: Props) {
  const t = useTranslations("queue.saved");
  const router = useRouter();
  const { act, busy } = useViewAct();
  const [failure, setFailure] = useState<Pick<ActionFailure, "message" | "issues"> | null>(null);
  // A send that got no answer is repeated under its own key, so that it can't be done twice.
  const [key] = useState(newFormKey);
  const create = async (name: string, team: string) => {
    const teamId = team === MINE ? null : Number(team);
    const made = await act(
      () => createSavedViewAction({ name, filter, columns: columns && [...columns], teamId }, key),
      setFailure,
    );
    if (!made) return;
    onClose();
    toast({ message: t("saved", { name }) });
    router.push(`/tickets?view=${String(made.id)}`, { scroll: false });
  };
  const rename = async ({ id, version }: SavedViewRow, name: string) => {
    if (await act(() => updateSavedViewAction({ id, version, name }), setFailure, onClose)) onClose();
  };
  return {
    busy,
    failure,
    save: (name: string, team: string) => void (renamed ? rename(renamed, name) : create(name, team)),
  };
}

type KeptForProps = { team: string; teams: readonly TeamRef[]; onTeam: (team: string) => void };

/** For oneself, or for a team. */
function KeptFor({ team, teams, onTeam }: KeptForProps) {
  const t = useTranslations("queue.saved");
  return (
    <NativeSelect
      label={t("for")}
      value={team}
      onChange={(event) => {
        onTeam(event.currentTarget.value);
      }}
    >
      <option value={MINE}>{t("forMe")}</option>
      {teams.map((one) => (
        <option key={one.id} value={String(one.id)}>
          {t("forTeam", { name: one.name })}
        </option>
      ))}
    </NativeSelect>
  );
}

type FieldsProps = KeptForProps & {
  failure: Pick<ActionFailure, "message" | "issues"> | null;
  name: string;
  onName: (name: string) => void;
};

function ViewFields({ failure, name, onName, ...kept }: FieldsProps) {
  const t = useTranslations("queue.saved");
  return (
    <>
      {failure && failure.issues.length === 0 ? (
        <Banner tone="danger" rounded live>
          {failure.message}
        </Banner>
      ) : null}
      <TextField
        label={t("name")}
        value={name}
        required
        maxLength={VIEW_NAME_MAX}
        autoComplete="off"
        error={failure?.issues[0]?.message}
        onChange={(event) => {
          onName(event.currentTarget.value);
        }}
      />
      {kept.teams.length === 0 ? null : <KeptFor {...kept} />}
    </>
  );
}

/** Gives what the queue shows a name, for oneself or a team. */
export function SaveViewDialog(props: Props) {
  const t = useTranslations("queue.saved");
  const { renamed, named, teams, onClose } = props;
  const id = useId();
  const [name, setName] = useState(renamed?.name ?? named ?? "");
  const [team, setTeam] = useState(MINE);
  const { busy, failure, save } = useSaving(props);
  const field = useRef<HTMLElement>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save(name, team);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t(renamed ? "rename" : "save")}
      closeLabel={t("close")}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={id} variant="primary" busy={busy}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={submit}
        className="grid gap-4"
        ref={(form) => {
          field.current = form?.querySelector("input") ?? null;
        }}
      >
        <ViewFields {...{ failure, name, team }} teams={renamed ? [] : teams} onName={setName} onTeam={setTeam} />
      </form>
    </Dialog>
  );
}
