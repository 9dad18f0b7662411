"use client";

import { Paperclip } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { ChooseFiles } from "@/components/attachments/choose-files";
import { IconButton } from "@/components/ui/icon-button";
import type { Composer } from "./use-composer";

/** Puts files on the message that is written. */
export function AttachTool({ composer }: { composer: Composer }) {
  const t = useTranslations("files");
  return (
    <ChooseFiles place={composer.filesPlace} label={t("attach")}>
      {(choose) => <IconButton label={t("attach")} icon={<Paperclip size={17} />} onClick={choose} />}
    </ChooseFiles>
  );
}
