import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AuthLayout } from "@/components/layout/auth-layout";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { Banner } from "@/components/ui/banner";
import { chooseGuestLanguageAction } from "@/lib/sign-in/actions";

type Props = {
  title: string;
  subtitle?: string | undefined;
  /** Says that these are demonstration data. */
  demo?: boolean;
  /** Another way in, under the form. */
  otherwise?: ReactNode;
  children: ReactNode;
};

const languages = [
  { code: "fr", name: "Français" },
  { code: "en", name: "English" },
];

/** A page before signing in, with the choice of the language. */
export function PublicPage({ title, subtitle, demo, otherwise, children }: Props) {
  const t = useTranslations();
  const banner = demo ? (
    <Banner centered>{t.rich("signIn.demo.banner", { b: (text) => <b className="font-semibold">{text}</b> })}</Banner>
  ) : undefined;
  const foot = (
    <LanguageSwitch
      label={t("layout.language")}
      current={useLocale()}
      languages={languages}
      action={chooseGuestLanguageAction}
    />
  );
  return (
    <AuthLayout title={title} subtitle={subtitle} banner={banner} foot={foot}>
      {children}
      {otherwise ? <p className="mt-5 text-ink-2">{otherwise}</p> : null}
    </AuthLayout>
  );
}
