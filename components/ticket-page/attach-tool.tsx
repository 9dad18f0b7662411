"use client";

import { Paperclip } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useChooseFiles } from "@/components/attachments/use-choose-files";
import { IconButton } from "@/components/ui/icon-button";
import type { Composer } from "./use-composer";

/** Puts files on the message that is written. */
export function AttachTool({ composer }: { composer: Composer }) {
  const t = useTranslations("files");
  const { input, choose } = useChooseFiles({ place: composer.filesPlace, label: t("attach") });
  return (
    <>
      <IconButton label={t("attach")} icon={<Paperclip size={17} />} onClick={choose} />
      {input}
    </>
  );
}
