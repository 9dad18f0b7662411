"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button } from "@/components/ui/button";
import { ErrorPage } from "./error-page";

type Props = { digest: string | undefined; reset: () => void; standalone?: boolean | undefined };

/** A page that could not be drawn: says so with a reference, and tries again. */
export function FailedPage({ digest, reset, standalone }: Props) {
  const t = useTranslations("layout.error");
  const router = useRouter();
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
      kind="error"
      title={t("title")}
      standalone={standalone}
      actions={
        <Button variant="primary" size="lg" onClick={retry}>
          {t("retry")}
        </Button>
      }
      reference={digest ? t("reference", { id: digest }) : null}
    >
      <p>{t("text")}</p>
    </ErrorPage>
  );
}
