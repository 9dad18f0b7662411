"use client";

import clsx from "clsx";
import { CircleAlert, RotateCcw, X } from "@/components/ui/icons/everyday";
import { File } from "@/components/ui/icons/occasional";
import { useFormatter, useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { removeFile, retryFile, waitingFiles, watchFiles } from "./file-sender";
import { Skeleton } from "@/components/ui/skeleton";
import type { WaitingFile } from "./waiting-file";
import { useFilesAt } from "./file-counts";
import { StoppedSend } from "./stopped-send";
import { useBytes } from "./use-bytes";

type Props = {
  place: string;
  fixed?: boolean | undefined;
  /** Given once a send was stopped at a file that can't leave: sends without it. */
  onWithout?: (() => void) | undefined;
  className?: string | undefined;
};
const NONE: readonly WaitingFile[] = [];

function useStanding(file: WaitingFile): { words: string; wrong: boolean } {
  const t = useTranslations("files");
  const format = useFormatter();
  switch (file.state) {
    case "tooLarge":
      return { words: t("tooLarge"), wrong: true };
    case "empty":
      return { words: t("empty"), wrong: true };
    case "refused":
      return { words: file.error ?? t("refusedPlain"), wrong: true };
    case "signedOut":
      return { words: t("signedOut"), wrong: true };
    case "sent":
      return { words: t("arrived"), wrong: false };
    case "sending":
      return { words: format.number(file.progress, { style: "percent" }), wrong: false };
    case "waiting":
      return { words: t(navigator.onLine ? "waiting" : "waitingForNetwork"), wrong: false };
  }
}

/** A small picture where it is one that can be drawn, else what it is called. */
function Face({ file }: { file: WaitingFile }) {
  const bytes = useBytes();
  const [broken, setBroken] = useState(false);
  // What the server can't read is drawn by some browsers as nothing.
  if (file.preview && !broken && file.state !== "refused")
    // eslint-disable-next-line @next/next/no-img-element -- it is on this device alone
    return <img src={file.preview} alt="" onError={() => setBroken(true)} className="size-full object-cover" />;
  return (
    <span className="grid size-full content-center justify-items-center gap-1 px-1.5 text-xs text-ink-2">
      <File size={20} aria-hidden />
      <span className="max-w-full truncate">{file.name}</span>
      <span className="text-ink-3">{bytes(file.bytes)}</span>
    </span>
  );
}

function Progress({ file }: { file: WaitingFile }) {
  const { words, wrong } = useStanding(file);
  if (wrong || file.state === "sent") return null;
  return (
    <span className="absolute inset-x-0 bottom-0 grid gap-0.5 bg-canvas/85 px-1.5 pt-0.5 pb-1 text-center text-xs text-ink">
      <span aria-hidden className="truncate">
        {words}
      </span>
      <span
        role="progressbar"
        aria-label={file.name}
        aria-valuenow={Math.round(file.progress * 100)}
        className="h-1 overflow-hidden rounded-full bg-line-strong"
      >
        <span className="block h-full bg-accent" style={{ width: `${String(file.progress * 100)}%` }} />
      </span>
    </span>
  );
}

function Actions({ file }: { file: WaitingFile }) {
  const t = useTranslations("files");
  const look =
    "touch-target absolute -top-2 grid size-7 place-items-center rounded-full bg-ink text-canvas shadow-card";
  return (
    <>
      {file.again ? (
        <button
          type="button"
          aria-label={t("again", { name: file.name })}
          onClick={() => retryFile(file.key)}
          className={clsx(look, "-left-2")}
        >
          <RotateCcw size={14} aria-hidden />
        </button>
      ) : null}
      <button
        type="button"
        aria-label={t("remove", { name: file.name })}
        onClick={() => removeFile(file.key)}
        className={clsx(look, "-right-2")}
      >
        <X size={15} aria-hidden />
      </button>
    </>
  );
}

function Tile({ file, fixed }: { file: WaitingFile; fixed: boolean }) {
  const well = file.state === "sent" || file.state === "sending" || file.state === "waiting";
  return (
    <li title={file.name} className="relative">
      <span
        className={clsx(
          "relative block h-21 w-28 overflow-hidden rounded-lg bg-sunken inset-ring",
          well ? "inset-ring-line-strong" : "inset-ring-2 inset-ring-danger",
        )}
      >
        <span className="sr-only">{file.name}</span>
        <Face file={file} />
        <Progress file={file} />
      </span>
      {fixed ? null : <Actions file={file} />}
    </li>
  );
}

function Trouble({ file }: { file: WaitingFile }) {
  const { words, wrong } = useStanding(file);
  if (!wrong) return null;
  return (
    <p className="flex items-start gap-1.5 text-sm text-danger-text">
      <CircleAlert size={15} className="mt-0.75 shrink-0" aria-hidden />
      <span className="min-w-0 wrap-anywhere">
        {file.name} : {words}
      </span>
    </p>
  );
}

/** Small pictures of the files that wait, with how far each is, and how to take it away. */
export function FileStrip({ place, fixed = false, onWithout, className }: Props) {
  const t = useTranslations("files");
  const files = useSyncExternalStore(
    watchFiles,
    () => waitingFiles(place),
    () => NONE,
  );
  const prepared = Math.max(0, useFilesAt(place) - files.length);
  if (files.length + prepared === 0) return null;
  const arrived = files.filter(({ state }) => state === "sent").length;
  return (
    <div className={clsx("grid gap-2", className)}>
      <ul
        aria-label={t("list")}
        className={clsx(
          "flex flex-wrap gap-3",
          // The buttons stand over the edges of the pictures: room for them inside of what scrolls.
          !fixed && "-mx-2.5 -mt-2.5 max-h-[min(15rem,32dvh)] overflow-y-auto overscroll-contain px-2.5 pt-2.5 pb-0.5",
        )}
      >
        {files.map((file) => (
          <Tile key={file.key} file={file} fixed={fixed} />
        ))}
        {Array.from({ length: prepared }, (_, index) => (
          <li key={index} aria-hidden>
            <Skeleton className="h-21 w-28" />
          </li>
        ))}
      </ul>
      <div role="alert" className="grid gap-1 empty:hidden">
        {files.map((file) => (
          <Trouble key={file.key} file={file} />
        ))}
      </div>
      {onWithout ? <StoppedSend place={place} onWithout={onWithout} /> : null}
      <p role="status" className="sr-only">
        {t("progress", { arrived, count: files.length })}
      </p>
    </div>
  );
}
