"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { refreshPage } from "@/components/live/refresh-page";
import type { AttachmentRow } from "@/lib/attachments/rows";

const AttachmentList = dynamic(async () => (await import("@/components/attachments/attachment-list")).AttachmentList);

/** The files of a message on a request's page. */
export function BubbleFiles({ files }: { files: readonly AttachmentRow[] }) {
  const router = useRouter();
  return <AttachmentList files={files} onRemoved={() => void refreshPage(router)} />;
}
