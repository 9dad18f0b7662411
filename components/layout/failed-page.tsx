"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorPage } from "./error-page";

/** Whether there was no network when it was drawn; it comes by itself once there is one. */
function useLoadOnceBack(digest: string | undefined): boolean {
  const [offline] = useState(() => digest === undefined && typeof navigator !== "undefined" && !navigator.onLine);
  useEffect(() => {
    if (!offline) return;
    const load = () => {
      location.reload();
    };
    addEventListener("online", load);
    return () => {
      removeEventListener("online", load);
    };
  }, [offline]);
  return offline;
}

type Props = { digest: string | undefined; reset: () => void; standalone?: boolean | undefined };

/** A page that could not be drawn: says so with a reference, and tries again. */
export function FailedPage({ digest, reset, standalone }: Props) {
  const t = useTranslations("layout");
  const router = useRouter();
  const offline = useLoadOnceBack(digest);
  const retry = () => {
    // Without a reference it failed in the browser, where scripts that could not be had stay away until the page is loaded anew.
    if (digest === undefined) {
      location.reload();
      return;
    }
    startTransition(() => {
      router.refresh();
      reset();
    });
  };
  return (
    <ErrorPage
      kind={offline ? "offline" : "error"}
      title={t(offline ? "offline.title" : "error.title")}
      standalone={standalone}
      actions={
        <Button variant="primary" size="lg" onClick={retry}>
          {t("error.retry")}
        </Button>
      }
      reference={digest ? t("error.reference", { id: digest }) : null}
    >
      <p>{t(offline ? "offline.text" : "error.text")}</p>
    </ErrorPage>
  );
}
