import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/sign-in/public-page";
import { RegisterForm } from "@/components/sign-in/register-form";
import { TextLink } from "@/components/sign-in/text-link";
import { homeOf } from "@/lib/platform/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { localAddress } from "@/lib/platform/auth/local-address";
import { getCentre } from "@/lib/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("register.title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RegisterPage({ searchParams }: Props) {
  const signedIn = await currentActor();
  if (signedIn) redirect(homeOf(signedIn.role));
  const next = localAddress((await searchParams)["next"]);
  const [t, product, centre] = await Promise.all([getTranslations("signIn"), getTranslations("product"), getCentre()]);
  const { mode, domains } = centre.registration;
  const wanted = next ? `&next=${encodeURIComponent(next)}` : "";
  return (
    <PublicPage
      title={t("register.title")}
      subtitle={centre.name === product("name") ? undefined : centre.name}
      otherwise={
        <>
          {t("haveAccount")} <TextLink href={`/login${wanted.replace("&", "?")}`}>{t("submit")}</TextLink>
        </>
      }
    >
      {mode === "off" ? (
        <p className="text-ink-2">{t("errors.registrationOff")}</p>
      ) : (
        <RegisterForm signInHref={`/login?done=registered${wanted}`} domains={mode === "domains" ? domains : []} />
      )}
    </PublicPage>
  );
}
