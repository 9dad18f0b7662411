"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Freshness } from "./use-board-refresh";

/** One line when the board is no longer what is so: no answer, or the sign-in has ended. */
export function BoardNotice({ freshness }: { freshness: Freshness }) {
  const t = useTranslations("board.notice");
  if (freshness === "fresh") return null;
  const signIn = (
    <Button size="sm" href="/login?next=%2Fboard">
      {t("signIn")}
    </Button>
  );
  return (
    <Banner
      tone="warning"
      live
      rounded
      className="mx-4 mb-2 lg:mx-5"
      action={freshness === "signedOut" ? signIn : undefined}
    >
      {t(freshness)}
    </Banner>
  );
}
