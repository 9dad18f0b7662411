import { getTranslations } from "next-intl/server";
import { ErrorPage } from "@/components/layout/error-page";
import { Button } from "@/components/ui/button";

export default async function NotFound() {
  const t = await getTranslations("layout.notFound");
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
