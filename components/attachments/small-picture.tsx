"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type MouseEvent } from "react";
import { File } from "@/components/ui/icons/occasional";
import type { AttachmentRow } from "@/lib/attachments/rows";
import { attachmentAddress } from "./attachment-address";

type Props = { file: AttachmentRow; onOpen: (event: MouseEvent) => void };

/** A picture of a message, small; its name while it can't be had, such as without a network. */
export function SmallPicture({ file, onOpen }: Props) {
  const t = useTranslations("files");
  const [missing, setMissing] = useState(false);
  const drawn = useRef<HTMLImageElement>(null);
  useEffect(() => {
    // It may have failed before there was anybody to hear of it.
    if (drawn.current?.complete && drawn.current.naturalWidth === 0) setMissing(true);
    const again = () => setMissing(false);
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, []);
  return (
    <a
      href={attachmentAddress(file.id)}
      onClick={onOpen}
      aria-label={t("open", { name: file.name })}
      className="block overflow-hidden rounded-lg bg-sunken inset-ring inset-ring-line-strong"
    >
      {missing ? (
        <span className="grid h-22 w-33 content-center justify-items-center gap-1 px-2 text-xs text-ink-2">
          <File size={20} aria-hidden />
          <span className="max-w-full truncate">{file.name}</span>
        </span>
      ) : (
        // eslint-disable-next-line @next/next/no-img-element -- its address asks for rights on each request: no optimizer may keep it
        <img
          ref={drawn}
          src={attachmentAddress(file.id, "?size=thumb")}
          alt=""
          width={file.width ?? 0}
          height={file.height ?? 0}
          loading="lazy"
          decoding="async"
          onError={() => setMissing(true)}
          className="h-22 w-33 object-cover"
        />
      )}
    </a>
  );
}
