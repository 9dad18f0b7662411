"use client";

import { X } from "@/components/ui/icons/everyday";
import { Layers, UserPlus } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { useAskRelation } from "@/components/relations/asked-relation";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast-queue";
import { removeFollowerAction } from "@/lib/tickets/actions";
import type { PersonRef } from "@/lib/tickets/rows";
import { AddFollower } from "./add-follower";
import { useTicketPage } from "./ticket-context";
import { useRefusalWords } from "./use-change-runner";

function Reader({ mark, name, role, end }: { mark: ReactNode; name: string; role: string; end?: ReactNode }) {
  return (
    <li className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
      {mark}
      <span className="min-w-0 truncate">{name}</span>
      <span className="ml-auto shrink-0 text-xs text-ink-3">{role}</span>
      {end}
    </li>
  );
}

/** Takes somebody off those who may read; asks once, since only their address brings them back. */
function RemoveFollower({ person }: { person: PersonRef }) {
  const t = useTranslations("ticketPage.audience");
  const { ticket, store, me } = useTicketPage();
  const refusal = useRefusalWords();
  const [open, setOpen] = useState(false);
  const own = person.id === me.id;
  const remove = async () => {
    setOpen(false);
    const outcome = await store.change({
      patch: { followers: ticket.followers.filter(({ id }) => id !== person.id) },
      fields: [],
      send: () => removeFollowerAction({ number: ticket.number, userId: person.id }),
    });
    const done = own ? t("unfollowed") : t("removed", { name: person.name });
    toast(outcome.ok ? { message: done } : { message: refusal(outcome), danger: true });
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      title={t("removeTitle", { name: person.name })}
      description={t("removeText")}
      confirmLabel={t("removeConfirm")}
      cancelLabel={t("keep")}
      onConfirm={() => void remove()}
      danger
      trigger={
        <IconButton
          size="xs"
          label={own ? t("unfollow") : t("remove", { name: person.name })}
          icon={<X size={13} />}
          className="-mr-1"
        />
      }
    />
  );
}

function AudienceHead({ adding, onToggle }: { adding: boolean; onToggle: (() => void) | null }) {
  const t = useTranslations("ticketPage.audience");
  return (
    <div className="mb-1.5 flex min-h-6 items-center gap-1.5">
      <h2 id="audience" className="text-sm font-semibold">
        {t("title")}
      </h2>
      {onToggle ? (
        <Button
          variant="quiet"
          size="xs"
          className="ml-auto text-accent-text! [&_.icon]:text-inherit!"
          icon={<UserPlus size={13} aria-hidden />}
          aria-expanded={adding}
          onClick={onToggle}
        >
          {t("add")}
        </Button>
      ) : null}
    </div>
  );
}

function StaffMark() {
  return (
    <span aria-hidden className="grid size-5 shrink-0 place-items-center rounded-full bg-sunken text-ink-2">
      <Layers size={11} />
    </span>
  );
}

/** Who may read what: the requester and followers the replies, the staff the notes too. */
export function Audience() {
  const t = useTranslations("ticketPage.audience");
  const { ticket } = useTicketPage();
  const [adding, setAdding] = useState(false);
  const ask = useAskRelation();
  const { requester, followers, staff, can } = ticket;
  const toggle = () => {
    setAdding(!adding);
  };
  return (
    <section aria-labelledby="audience" className="mt-4.5">
      <AudienceHead adding={adding} onToggle={can.addFollower ? toggle : null} />
      {adding ? <AddFollower onDone={() => setAdding(false)} /> : null}
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        <Reader mark={<PersonAvatar person={requester} size={20} />} name={requester.name} role={t("requester")} />
        {followers.map((person) => (
          <Reader
            key={person.id}
            mark={<PersonAvatar person={person} size={20} />}
            name={person.name}
            role={t("follower")}
            end={can.addFollower ? <RemoveFollower person={person} /> : null}
          />
        ))}
        <Reader
          mark={<StaffMark />}
          name={staff?.team ? t("team", { team: staff.team.name }) : t("staff")}
          role={t("notes")}
        />
      </ul>
      <button
        type="button"
        onClick={() => {
          ask({ kind: "readers" });
        }}
        className="mt-1.5 min-h-6 rounded-xs text-sm text-accent-text underline-offset-2 hover:underline pointer-coarse:min-h-11"
      >
        {t("why")}
      </button>
    </section>
  );
}
