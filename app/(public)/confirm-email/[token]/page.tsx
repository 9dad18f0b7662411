import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmEmailForm } from "@/components/sign-in/confirm-email-form";
import { LinkOver } from "@/components/sign-in/link-over";
import { PublicPage } from "@/components/sign-in/public-page";
import { anonymousActor } from "@/lib/platform/auth/anonymous-actor";
import { getConfirmationLink } from "@/lib/sign-in/queries/links";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("confirm.title") };
}

export default async function ConfirmEmailPage({ params }: Props) {
  const { token } = await params;
  const [t, link] = await Promise.all([
    getTranslations("signIn"),
    anonymousActor().then((actor) => getConfirmationLink(actor, token)),
  ]);
  if (link.state !== "open" || link.email === null) {
    const state = link.state === "open" ? "unknown" : link.state;
    return (
      <PublicPage title={t(`link.${state}.title`)}>
        <LinkOver text={t("confirm.over")} againHref={null} />
      </PublicPage>
    );
  }
  return (
    <PublicPage title={t("confirm.title")} subtitle={t("confirm.intro", { email: link.email })}>
      <ConfirmEmailForm token={token} email={link.email} />
    </PublicPage>
  );
}
