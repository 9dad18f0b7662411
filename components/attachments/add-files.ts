"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import { ATTACHMENTS_MAX } from "@/lib/attachments/labels";
import { filesAt } from "./file-counts";
import { addAt } from "./waiting-files";

/** Gives the function that adds files at a place, as many as a message takes. */
export function useAddFiles(place: string): (files: readonly File[]) => void {
  const t = useTranslations("files");
  const add = async (files: readonly File[]) => {
    const room = Math.max(0, ATTACHMENTS_MAX - filesAt(place));
    if (files.length > room) toast({ message: t("tooMany", { count: ATTACHMENTS_MAX }), danger: true });
    try {
      await addAt(place, files.slice(0, room));
    } catch {
      toast({ message: t("notTaken"), danger: true });
    }
  };
  return (files) => {
    if (files.length > 0) void add(files);
  };
}
