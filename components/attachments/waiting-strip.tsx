"use client";

import { later } from "@/components/ui/later";
import { useFilesAt } from "./file-counts";

const FileStrip = later(async () => (await import("./file-strip")).FileStrip);

type Props = {
  place: string;
  /** Files of a message on its way can't be taken away one by one. */
  fixed?: boolean | undefined;
  /** Given once a send was stopped at a file that can't leave: sends without it. */
  onWithout?: (() => void) | undefined;
  className?: string | undefined;
};

/** The files that wait at a place; nothing, and nothing loaded, without any. */
export function WaitingStrip(props: Props) {
  return useFilesAt(props.place) > 0 ? <FileStrip {...props} /> : null;
}
