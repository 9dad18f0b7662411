import { Info } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";

/** Says over every staff page that these are demonstration data. */
export function DemoBanner() {
  const t = useTranslations("layout");
  return (
    <Banner tone="info" icon={<Info size={16} aria-hidden />}>
      {t("demo")}
    </Banner>
  );
}
