import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextLink } from "./text-link";

type Props = {
  text: string;
  /** Where a new link is asked for; null when only an administrator can give one. */
  againHref: string | null;
};

/** What a link that no longer works leads to. */
export function LinkOver({ text, againHref }: Props) {
  const t = useTranslations("signIn");
  return (
    <div className="grid justify-items-start gap-5">
      <p className="text-ink-2">{text}</p>
      {againHref ? (
        <Button href={againHref} variant="primary" size="xl">
          {t("link.again")}
        </Button>
      ) : null}
      <TextLink href="/login">{t("backToSignIn")}</TextLink>
    </div>
  );
}
