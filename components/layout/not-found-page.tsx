"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorPage } from "./error-page";

/** Says within the frame that nothing is here. */
export function NotFoundPage() {
  const t = useTranslations("layout.notFound");
  return (
    <ErrorPage
      kind="not-found"
      title={t("title")}
      actions={
        <Button href="/" variant="primary" size="lg">
          {t("action")}
        </Button>
      }
    >
      <p>{t("text")}</p>
    </ErrorPage>
  );
}
