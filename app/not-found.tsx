import { getTranslations } from "next-intl/server";
import { ErrorPage } from "@/components/layout/error-page";
import { Button } from "@/components/ui/button";

/** Drawn here, not in the browser: Next also draws it where none of our layouts, and so no words, stand around it. */
export default async function NotFound() {
  const t = await getTranslations("layout.notFound");
  return (
    <ErrorPage
      kind="not-found"
      title={t("title")}
      standalone
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
