import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoAccounts } from "@/components/sign-in/demo-accounts";
import { PublicPage } from "@/components/sign-in/public-page";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { homeOf } from "@/lib/platform/actor";
import { anonymousActor } from "@/lib/platform/auth/anonymous-actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { localAddress } from "@/lib/platform/auth/local-address";
import { env } from "@/lib/platform/env";
import { demoPassword } from "@/lib/sign-in/labels";
import { listDemoAccounts } from "@/lib/sign-in/queries/demo-accounts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

/** What next-auth's own addresses came back with. */
const NOTICES: Record<string, "wrong" | "throttled" | "unavailable"> = {
  CredentialsSignin: "wrong",
  RateLimited: "throttled",
  Unavailable: "unavailable",
};

export default async function LoginPage({ searchParams }: Props) {
  const search = await searchParams;
  const next = localAddress(search["next"]) ?? localAddress(search["callbackUrl"], env().APP_URL);
  const signedIn = await currentActor();
  if (signedIn) redirect(next ?? homeOf(signedIn.role));
  const t = await getTranslations("signIn");
  const accounts = await listDemoAccounts(await anonymousActor());
  const notice = NOTICES[String(search["error"])];
  return (
    <PublicPage title={t("title")} demo={accounts.length > 0}>
      <SignInForm next={next} notice={notice ? t(`errors.${notice}`) : null} email="" />
      {accounts.length > 0 ? <DemoAccounts accounts={accounts} password={demoPassword} next={next} /> : null}
    </PublicPage>
  );
}
