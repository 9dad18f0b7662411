"use client";

import { FileText, Hourglass } from "@/components/ui/icons/everyday";
import { Download, File, ShieldAlert, Trash2 } from "@/components/ui/icons/occasional";
import { useTranslations } from "next-intl";
import { useState, type MouseEvent } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { later } from "@/components/ui/later";
import type { AttachmentRow } from "@/lib/attachments/rows";
import { attachmentAddress } from "./attachment-address";
import { SmallPicture } from "./small-picture";
import { useBytes } from "./use-bytes";
import { useRemoveAttachment } from "./use-remove-attachment";

const PictureViewer = later(async () => (await import("./picture-viewer")).PictureViewer);

const isPicture = ({ thumbnail, state }: AttachmentRow) => thumbnail && state === "ready";
const isPdf = ({ mediaType }: AttachmentRow) => mediaType === "application/pdf";

type Props = {
  files: readonly AttachmentRow[];
  /** Reads the conversation again after one was taken away. */
  onRemoved: () => void;
};

function FileFace({ file }: { file: AttachmentRow }) {
  const t = useTranslations("files");
  const bytes = useBytes();
  const Icon =
    file.state === "held" ? Hourglass : file.state === "refused" ? ShieldAlert : isPdf(file) ? FileText : File;
  return (
    <>
      <Icon size={18} aria-hidden className="shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{file.name}</span>
        <span className="block text-xs text-ink-2">
          {file.state === "ready" ? bytes(file.bytes) : t(file.state === "held" ? "held" : "infected")}
        </span>
      </span>
    </>
  );
}

/** A file that is not drawn: its name, and its door where it has one. */
function FileLine({ file, onRemove }: { file: AttachmentRow; onRemove: () => void }) {
  const t = useTranslations("files");
  const look = "flex min-h-11 min-w-0 flex-1 items-center gap-2.5 rounded-lg px-3 py-1.5 text-sm";
  return (
    <li className="flex max-w-96 items-center gap-1 rounded-lg bg-surface inset-ring inset-ring-line-strong [--ground:var(--color-surface)]">
      {file.state === "ready" ? (
        <a
          className={`${look} hover:bg-hover`}
          href={attachmentAddress(file.id)}
          {...(isPdf(file) ? { target: "_blank", rel: "noopener" } : { download: file.name })}
        >
          <FileFace file={file} />
          {isPdf(file) ? null : <Download size={16} aria-hidden className="shrink-0 text-ink-3" />}
        </a>
      ) : (
        <span className={look}>
          <FileFace file={file} />
        </span>
      )}
      {file.canRemove ? (
        <IconButton
          size="sm"
          label={t("remove", { name: file.name })}
          icon={<Trash2 size={15} />}
          onClick={onRemove}
          className="mr-1.5"
        />
      ) : null}
    </li>
  );
}

/** The files of a message: small pictures side by side, then what else there is. */
export function AttachmentList({ files, onRemoved }: Props) {
  const t = useTranslations("files");
  const [shown, setShown] = useState<string | null>(null);
  const remove = useRemoveAttachment(onRemoved);
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  const open = (id: string) => (event: MouseEvent) => {
    // A new tab or window is the reader's to ask for.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setShown(id);
  };
  return (
    <div className="mt-1.5 grid grid-cols-[minmax(0,1fr)] gap-2 first:mt-0">
      {pictures.length > 0 ? (
        <ul aria-label={t("pictures")} className="flex flex-wrap gap-1.5">
          {pictures.map((file) => (
            <li key={file.id}>
              <SmallPicture file={file} onOpen={open(file.id)} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <ul aria-label={t("list")} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
          {others.map((file) => (
            <FileLine key={file.id} file={file} onRemove={() => remove(file)} />
          ))}
        </ul>
      ) : null}
      {shown === null ? null : (
        <PictureViewer
          pictures={pictures}
          shown={shown}
          onShow={setShown}
          onRemove={(file) => {
            setShown(null);
            remove(file);
          }}
        />
      )}
    </div>
  );
}
