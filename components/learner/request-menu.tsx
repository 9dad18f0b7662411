"use client";

import { BellOff, Ellipsis, Eye, FileText, PenLine, UserRoundPlus, X } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useRef, useState, type MouseEvent, type ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { later } from "@/components/ui/later";
import type { TicketDetail } from "@/lib/tickets/rows";
import type { RequestLimits } from "./check-request";

const EditRequest = later(async () => (await import("./edit-request")).EditRequest);
const AddFollower = later(async () => (await import("./add-follower")).AddFollower);
const RequestReaders = later(async () => (await import("./request-readers")).RequestReaders);
const Unfollow = later(async () => (await import("./unfollow")).Unfollow);
const CancelRequest = later(async () => (await import("./cancel-request")).CancelRequest);

type Dialog = "edit" | "follower" | "cancel" | "readers" | "unfollow";
type Props = {
  request: Pick<TicketDetail, "number" | "title" | "description" | "version" | "can">;
  viewerId: number;
  /** It is somebody else's, and the reader follows it. */
  follows: boolean;
  limits: RequestLimits;
};

const menuId = "request-menu";
const lineLook =
  "flex min-h-11 w-full items-center gap-2.5 rounded-sm px-2.5 text-left -outline-offset-2! hover:bg-hover";

/** What else one may do with a request: change what it says, let someone follow it, see who may, follow it no more, cancel it. */
export function RequestMenu({ request, viewerId, follows, limits }: Props) {
  const t = useTranslations("request.menu");
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Dialog | null>(null);
  const { editText, addFollower, cancel } = request.can;
  const close = () => {
    setOpen(null);
  };
  const choose = (dialog: Dialog) => () => {
    menu.current?.hidePopover();
    setOpen(dialog);
  };
  // A popover is drawn over everything, so it knows nothing of where its button is.
  const place = (event: MouseEvent<HTMLButtonElement>) => {
    const button = event.currentTarget.getBoundingClientRect();
    menu.current?.style.setProperty("top", `${String(button.bottom + 4)}px`);
    menu.current?.style.setProperty("right", `${String(document.documentElement.clientWidth - button.right)}px`);
  };
  return (
    <>
      <IconButton
        label={t("label")}
        icon={<Ellipsis size={22} />}
        size="lg"
        popoverTarget={menuId}
        onClick={place}
        tooltip={false}
      />
      <div
        ref={menu}
        id={menuId}
        popover="auto"
        className="fixed inset-auto m-0 w-66 rounded-lg border-0 bg-raised p-1 text-md text-ink shadow-float [--ground:var(--color-raised)]"
      >
        {editText ? <Line icon={<PenLine size={18} aria-hidden />} words={t("edit")} onPress={choose("edit")} /> : null}
        {addFollower ? (
          <Line icon={<UserRoundPlus size={18} aria-hidden />} words={t("follower")} onPress={choose("follower")} />
        ) : null}
        <Line icon={<Eye size={18} aria-hidden />} words={t("readers")} onPress={choose("readers")} />
        {follows ? (
          <Line icon={<BellOff size={18} aria-hidden />} words={t("unfollow")} onPress={choose("unfollow")} />
        ) : null}
        <ExportLine number={request.number} words={t("export")} />
        {cancel ? (
          <Line icon={<X size={18} aria-hidden />} words={t("cancel")} onPress={choose("cancel")} danger />
        ) : null}
      </div>
      <OpenDialog {...{ open, request, viewerId, follows, limits }} onClose={close} />
    </>
  );
}

type OpenProps = Props & { open: Dialog | null; onClose: () => void };

function OpenDialog({ open, request, viewerId, follows, limits, onClose }: OpenProps) {
  const { number } = request;
  if (open === "edit") return <EditRequest request={request} viewerId={viewerId} limits={limits} onClose={onClose} />;
  if (open === "follower") return <AddFollower number={number} onClose={onClose} />;
  if (open === "readers") return <RequestReaders number={number} own={!follows} onClose={onClose} />;
  if (open === "unfollow") return <Unfollow number={number} viewerId={viewerId} onClose={onClose} />;
  return open === "cancel" ? <CancelRequest number={number} onClose={onClose} /> : null;
}

function ExportLine({ number, words }: { number: number; words: string }) {
  return (
    <a
      href={`/api/ui/tickets/${String(number)}/export?format=pdf`}
      download
      className={`${lineLook} [&>.icon]:text-ink-3`}
    >
      <FileText size={18} aria-hidden />
      {words}
    </a>
  );
}

type LineProps = { icon: ReactNode; words: string; onPress: () => void; danger?: boolean };

function Line({ icon, words, onPress, danger }: LineProps) {
  const look = danger ? "text-danger-text" : "[&>.icon]:text-ink-3";
  return (
    <button type="button" onClick={onPress} className={`${lineLook} ${look}`}>
      {icon}
      {words}
    </button>
  );
}
