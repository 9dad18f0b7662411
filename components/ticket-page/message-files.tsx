"use client";

import dynamic from "next/dynamic";
import type { AttachmentRow } from "@/lib/attachments/rows";
import { useTicketPage } from "./ticket-context";

const AttachmentList = dynamic(async () => (await import("@/components/attachments/attachment-list")).AttachmentList);

/** The files of a message on the ticket's page; nothing, and nothing loaded, without any. */
export function MessageFiles({ files }: { files: readonly AttachmentRow[] }) {
  const { store } = useTicketPage();
  return files.length > 0 ? <AttachmentList files={files} onRemoved={() => void store.refresh()} /> : null;
}
