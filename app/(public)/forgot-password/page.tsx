import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotPasswordForm } from "@/components/sign-in/forgot-password-form";
import { PublicPage } from "@/components/sign-in/public-page";
import { TextLink } from "@/components/sign-in/text-link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("forgotten.title") };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations("signIn");
  return (
    <PublicPage
      title={t("forgotten.title")}
      subtitle={t("forgotten.intro")}
      otherwise={<TextLink href="/login">{t("backToSignIn")}</TextLink>}
    >
      <ForgotPasswordForm />
    </PublicPage>
  );
}
