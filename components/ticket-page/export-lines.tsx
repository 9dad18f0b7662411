"use client";

import { FileText } from "@/components/ui/icons/everyday";
import { FileBraces } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { MenuFile } from "@/components/ui/menu-lines";
import { useTicketPage } from "./ticket-context";

/** The ticket with its history, to take along: on paper, or for programs. */
export function ExportLines() {
  const t = useTranslations("ticketExport.menu");
  const { number } = useTicketPage().ticket;
  const address = (format: string) => `/api/ui/tickets/${String(number)}/export?format=${format}`;
  return (
    <>
      <MenuFile href={address("pdf")} icon={<FileText size={16} />}>
        {t("pdf")}
      </MenuFile>
      <MenuFile href={address("json")} icon={<FileBraces size={16} />}>
        {t("json")}
      </MenuFile>
    </>
  );
}
