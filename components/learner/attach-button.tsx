"use client";

import { Camera } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { ChooseFiles } from "@/components/attachments/choose-files";
import { IconButton } from "@/components/ui/icon-button";

/** Puts photos and files on a reply; a phone offers its camera among others. */
export function AttachButton({ place }: { place: string }) {
  const t = useTranslations("files");
  return (
    <ChooseFiles place={place} label={t("attachPictures")}>
      {(choose) => (
        <IconButton
          size="lg"
          label={t("attachPictures")}
          tooltip={false}
          icon={<Camera size={22} />}
          onClick={choose}
        />
      )}
    </ChooseFiles>
  );
}
