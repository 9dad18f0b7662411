"use client";

import { Camera } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useChooseFiles } from "@/components/attachments/use-choose-files";
import { IconButton } from "@/components/ui/icon-button";

/** Puts photos and files on a reply; a phone offers its camera among others. */
export function AttachButton({ place }: { place: string }) {
  const t = useTranslations("files");
  const label = t("attachPictures");
  const { input, choose } = useChooseFiles({ place, label });
  return (
    <>
      <IconButton size="lg" label={label} tooltip={false} icon={<Camera size={22} />} onClick={choose} />
      {input}
    </>
  );
}
