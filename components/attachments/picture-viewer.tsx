"use client";

import { Dialog } from "@base-ui/react/dialog";
import clsx from "clsx";
import { ChevronRight, X } from "@/components/ui/icons/everyday";
import { ChevronLeft, Download, Trash2 } from "@/components/ui/icons/occasional";
import { useTranslations } from "next-intl";
import { useRef, useState, type PointerEvent, type RefObject } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useBackCloses } from "@/components/ui/use-back-closes";
import type { AttachmentRow } from "@/lib/attachments/rows";
import { attachmentAddress } from "./attachment-address";

type Props = {
  pictures: readonly AttachmentRow[];
  shown: string;
  onShow: (id: string | null) => void;
  onRemove: (file: AttachmentRow) => void;
};

const SWIPE_PX = 60;

/** A finger that goes sideways turns the page. */
function useSwipe(turn: (by: number) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ clientX: x, clientY: y, pointerType }: PointerEvent) => {
      start.current = pointerType === "touch" ? { x, y } : null;
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      if (!start.current) return;
      const [across, down] = [clientX - start.current.x, clientY - start.current.y];
      start.current = null;
      if (Math.abs(across) > SWIPE_PX && Math.abs(across) > Math.abs(down)) turn(across < 0 ? 1 : -1);
    },
  };
}

type BarProps = {
  file: AttachmentRow;
  place: string;
  onRemove: () => void;
  close: RefObject<HTMLButtonElement | null>;
};

function ViewerBar({ file, place, onRemove, close }: BarProps) {
  const t = useTranslations("files");
  return (
    <header className="flex items-center gap-1 px-3 py-2">
      <Dialog.Title className="min-w-0 flex-1 truncate text-sm font-medium">{file.name}</Dialog.Title>
      <span className="px-2 text-sm text-ink-2">{place}</span>
      {file.canRemove ? (
        <IconButton
          label={t("remove", { name: file.name })}
          tooltip={false}
          icon={<Trash2 size={17} />}
          onClick={onRemove}
        />
      ) : null}
      <a
        href={attachmentAddress(file.id, "?download")}
        download={file.name}
        aria-label={t("download", { name: file.name })}
        className="grid size-8 place-items-center rounded-md text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-11"
      >
        <Download size={17} aria-hidden />
      </a>
      <Dialog.Close ref={close} render={<IconButton label={t("close")} tooltip={false} icon={<X size={18} />} />} />
    </header>
  );
}

/** A picture whole in the window, or at its own size; a press changes between them. */
function ZoomedPicture({ file }: { file: AttachmentRow }) {
  const t = useTranslations("files");
  const [whole, setWhole] = useState(true);
  return (
    <div className="grid h-full place-items-center overflow-auto p-2">
      <button
        type="button"
        aria-label={`${file.name} · ${t(whole ? "ownSize" : "fit")}`}
        onClick={() => setWhole(!whole)}
        className={whole ? "grid size-full min-h-0 cursor-zoom-in place-items-center" : "cursor-zoom-out"}
      >
        {/* eslint-disable-next-line @next/next/no-img-element -- its address asks for rights on each request: no optimizer may keep it */}
        <img
          src={attachmentAddress(file.id)}
          alt={file.name}
          width={file.width ?? undefined}
          height={file.height ?? undefined}
          draggable={false}
          className={whole ? "h-auto! max-h-full w-auto! max-w-full object-contain" : "max-w-none"}
        />
      </button>
    </div>
  );
}

type ArrowProps = { by: 1 | -1; onTurn: (by: number) => void };

function Arrow({ by, onTurn }: ArrowProps) {
  const t = useTranslations("files");
  const Icon = by === 1 ? ChevronRight : ChevronLeft;
  return (
    <IconButton
      label={t(by === 1 ? "next" : "previous")}
      tooltip={false}
      size="lg"
      icon={<Icon size={22} />}
      onClick={() => onTurn(by)}
      className={clsx(
        "top-1/2 -translate-y-1/2 rounded-full! bg-raised shadow-card",
        by === 1 ? "absolute! right-3" : "absolute! left-3",
      )}
    />
  );
}

/** One picture over the whole window: arrows or a swipe show the next, Escape closes. */
export function PictureViewer({ pictures, shown, onShow, onRemove }: Props) {
  const t = useTranslations("files");
  const close = useRef<HTMLButtonElement>(null);
  const index = pictures.findIndex(({ id }) => id === shown);
  const turn = (by: number) => {
    const next = pictures[index + by];
    if (next) onShow(next.id);
  };
  const swipe = useSwipe(turn);
  useBackCloses(true, () => {
    onShow(null);
  });
  const file = pictures[index];
  if (!file) return null;
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onShow(null))}>
      <Dialog.Portal>
        <Dialog.Popup
          // Not on what takes the picture away.
          initialFocus={close}
          className="fixed inset-0 z-40 flex flex-col bg-canvas outline-none [--ground:var(--color-canvas)]"
          onKeyDown={(event) => {
            if (event.key === "ArrowRight") turn(1);
            if (event.key === "ArrowLeft") turn(-1);
          }}
        >
          <ViewerBar
            file={file}
            place={t("place", { index: index + 1, count: pictures.length })}
            onRemove={() => onRemove(file)}
            close={close}
          />
          <div {...swipe} className="relative min-h-0 flex-1 touch-pan-y">
            <ZoomedPicture key={file.id} file={file} />
            {index > 0 ? <Arrow by={-1} onTurn={turn} /> : null}
            {index < pictures.length - 1 ? <Arrow by={1} onTurn={turn} /> : null}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
