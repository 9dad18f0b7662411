"use client";

import clsx from "clsx";
import { Camera, Paperclip } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useChooseFiles } from "@/components/attachments/use-choose-files";
import { useFilesAt } from "@/components/attachments/file-counts";
import { useFileDrop } from "@/components/attachments/use-file-drop";
import { WaitingStrip } from "@/components/attachments/waiting-strip";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";

type Props = {
  place: string;
  error: string | undefined;
  /** Closer together, for staff. */
  dense: boolean;
};

/** A photo says most of it: one large button, several at once, and any other file below. */
export function PhotoStep({ place, error, dense }: Props) {
  const t = useTranslations("files");
  const count = useFilesAt(place);
  const { over, handlers } = useFileDrop(place);
  const words = t(count > 0 ? "anotherPhoto" : "addPhoto");
  const photos = useChooseFiles({ place, label: words, pictures: true });
  const files = useChooseFiles({ place, label: t("attach") });
  return (
    <div {...handlers} className="grid gap-2">
      <WaitingStrip place={place} className="pt-2" />
      <button
        type="button"
        onClick={photos.choose}
        className={clsx(
          "flex items-center justify-center gap-2 rounded-xl bg-surface font-medium inset-ring hover:bg-raised",
          over ? "inset-ring-2 inset-ring-accent" : "inset-ring-line-strong",
          dense ? "min-h-11" : "min-h-18",
        )}
      >
        <Camera size={dense ? 18 : 22} aria-hidden className="text-ink-3" />
        {over ? t("drop") : words}
      </button>
      {photos.input}
      <Button
        variant="quiet"
        size={dense ? "sm" : "lg"}
        icon={<Paperclip size={dense ? 15 : 18} aria-hidden />}
        onClick={files.choose}
        className="justify-self-start"
      >
        {t("attach")}
      </Button>
      {files.input}
      {error ? <FieldError id="attachments-error">{error}</FieldError> : null}
    </div>
  );
}
