import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkOver } from "@/components/sign-in/link-over";
import { PublicPage } from "@/components/sign-in/public-page";
import { SetPasswordForm } from "@/components/sign-in/set-password-form";
import { anonymousActor } from "@/lib/platform/auth/anonymous-actor";
import { getPasswordLink } from "@/lib/sign-in/queries/links";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("newPassword") };
}

export default async function ResetPasswordPage({ params }: Props) {
  const { token } = await params;
  const [t, link] = await Promise.all([
    getTranslations("signIn"),
    anonymousActor().then((actor) => getPasswordLink(actor, token)),
  ]);
  if (link.state !== "open" || link.email === null) {
    const state = link.state === "open" ? "unknown" : link.state;
    const invitation = link.kind === "invitation" && state !== "used";
    return (
      <PublicPage title={t(`link.${state}.title`)}>
        <LinkOver
          text={invitation ? t("link.invitation") : t(`link.${state}.text`)}
          againHref={invitation ? null : "/forgot-password"}
        />
      </PublicPage>
    );
  }
  return (
    <PublicPage
      title={t(`setPassword.title.${link.kind}`, { name: link.name ?? "" })}
      subtitle={t(`setPassword.intro.${link.kind}`, { email: link.email })}
    >
      <SetPasswordForm token={token} email={link.email} kind={link.kind} />
    </PublicPage>
  );
}
