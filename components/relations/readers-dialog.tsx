"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { Dialog } from "@/components/ui/dialog";
import { ChevronRight } from "@/components/ui/icons/everyday";
import { Search } from "@/components/ui/icons/staff";
import { TextField } from "@/components/ui/text-field";
import type { Readers } from "@/lib/relations/rows";
import { readReaders } from "./read-readers";
import { FoundReaders, ReaderRows, ReadingReaders } from "./reader-list";

/** As many fit the dialog: beyond, one looks for a name. */
const AT_A_GLANCE = 10;

/** Who sees a ticket, read when one asks. */
function useReaders(number: number): Readers | "reading" | "failed" {
  const [read, setRead] = useState<Readers | "reading" | "failed">("reading");
  useEffect(() => {
    let wanted = true;
    void readReaders(number).then((readers) => {
      if (wanted) setRead(readers ?? "failed");
    });
    return () => {
      wanted = false;
    };
  }, [number]);
  return read;
}

/** A group that may be as large as the centre: how many, and their names when one asks. */
function Group({ number, group, count }: Readers["groups"][number] & { number: number }) {
  const t = useTranslations("readers");
  const [open, setOpen] = useState(false);
  const id = useId();
  const label = t(`groups.${group}`, { count });
  return (
    <div className="border-t border-line">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
        className="flex min-h-9 w-full items-center gap-2 rounded-xs text-left text-ink-2 hover:text-ink pointer-coarse:min-h-11"
      >
        <ChevronRight size={14} aria-hidden className={clsx("shrink-0", open && "rotate-90")} />
        {label}
      </button>
      <div id={id} hidden={!open} className="pb-1">
        {open ? <FoundReaders number={number} asked={{ group, q: "" }} label={label} /> : null}
      </div>
    </div>
  );
}

function Everybody({ number, readers }: { number: number; readers: Readers }) {
  const t = useTranslations("readers");
  const [typed, setTyped] = useState("");
  const q = typed.trim();
  const { people, groups } = readers;
  const many = people.length + groups.reduce((sum, { count }) => sum + count, 0) > AT_A_GLANCE;
  return (
    <>
      {many ? (
        <TextField
          type="search"
          label={t("search")}
          labelHidden
          placeholder={t("search")}
          icon={<Search size={16} aria-hidden />}
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          className="mb-2"
        />
      ) : null}
      {q === "" ? (
        <>
          <ReaderRows people={people} label={t("onIt")} />
          <div className="mt-2">
            {groups.map((one) => (
              <Group key={one.group} number={number} {...one} />
            ))}
          </div>
        </>
      ) : (
        <FoundReaders number={number} asked={{ group: null, q }} label={t("found")} />
      )}
      <p className="mt-3 text-sm text-ink-2">{t("notes")}</p>
    </>
  );
}

/** « Qui peut voir ce ticket, et pourquoi ? »: everybody, each with the reasons. */
export function ReadersDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("readers");
  const { number } = useTicketPage().ticket;
  const read = useReaders(number);
  return (
    <Dialog open onOpenChange={onClose} title={t("title")} closeLabel={t("close")} readOnly>
      {read === "failed" ? <p role="alert">{t("failed")}</p> : null}
      {read === "reading" ? <ReadingReaders /> : null}
      {typeof read === "string" ? null : <Everybody number={number} readers={read} />}
    </Dialog>
  );
}
