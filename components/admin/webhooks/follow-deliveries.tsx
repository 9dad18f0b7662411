"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isHeld } from "@/components/live/held-refresh";
import { refreshPage } from "@/components/live/refresh-page";

const USUALLY_MS = 4_000;
const WAITING_MS = 1_500;

type Props = {
  /** Where the rows are, as a selector: none moves while a pointer or the focus is among them. */
  rows: string;
  /** Something is about to be sent: its line says soon what became of it, where it stands. */
  waiting: boolean;
};

/** Reads the page again while things are sent; no event tells of it. */
export function FollowDeliveries({ rows, waiting }: Props) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(
      () => {
        const mayDraw = () => !document.hidden && (waiting || !isHeld(rows));
        if (mayDraw()) void refreshPage(router, mayDraw);
      },
      waiting ? WAITING_MS : USUALLY_MS,
    );
    return () => {
      clearInterval(timer);
    };
  }, [router, rows, waiting]);
  return null;
}
