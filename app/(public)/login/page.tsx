import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoAccounts, type NamedAccount } from "@/components/sign-in/demo-accounts";
import { PublicPage } from "@/components/sign-in/public-page";
import { SignInForm, type Notice } from "@/components/sign-in/sign-in-form";
import { TextLink } from "@/components/sign-in/text-link";
import { homeOf } from "@/lib/platform/actor";
import { anonymousActor } from "@/lib/platform/auth/anonymous-actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { localAddress } from "@/lib/platform/auth/local-address";
import { env } from "@/lib/platform/env";
import { getCentre } from "@/lib/settings/queries";
import { demoPassword } from "@/lib/sign-in/labels";
import { listDemoAccounts } from "@/lib/sign-in/queries/demo-accounts";

type Search = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

/** What next-auth's own addresses come back with. */
const FAILURES = { CredentialsSignin: "wrong", RateLimited: "throttled", Unavailable: "unavailable" } as const;
const DONE = ["registered", "reset", "invitation"] as const;

async function noticeOf(search: Search): Promise<Notice | null> {
  const t = await getTranslations("signIn");
  const failure = Object.entries(FAILURES).find(([name]) => name === search["error"])?.[1];
  if (failure) return { tone: "danger", text: t(`errors.${failure}`) };
  const done = DONE.find((name) => name === search["done"]);
  return done ? { tone: "success", text: t(`done.${done}`) } : null;
}

async function namedAccounts(): Promise<NamedAccount[]> {
  const t = await getTranslations("roles");
  const accounts = await listDemoAccounts(await anonymousActor());
  return accounts.map((account) => ({ ...account, roleName: t(account.role) }));
}

export default async function LoginPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const next = localAddress(search["next"]) ?? localAddress(search["callbackUrl"], env().APP_URL);
  const signedIn = await currentActor();
  if (signedIn) redirect(next ?? homeOf(signedIn.role));
  const [t, product, centre, accounts, notice] = await Promise.all([
    getTranslations("signIn"),
    getTranslations("product"),
    getCentre(),
    namedAccounts(),
    noticeOf(search),
  ]);
  const registerHref = next ? `/register?next=${encodeURIComponent(next)}` : "/register";
  const register =
    centre.registration.mode === "off" ? null : (
      <>
        {t("noAccount")} <TextLink href={registerHref}>{t("register.title")}</TextLink>
      </>
    );
  return (
    <PublicPage
      title={t("title")}
      subtitle={centre.name === product("name") ? undefined : centre.name}
      demo={accounts.length > 0}
    >
      <SignInForm next={next} notice={notice} />
      {register ? <p className="mt-5 text-ink-2">{register}</p> : null}
      {accounts.length > 0 ? <DemoAccounts accounts={accounts} password={demoPassword} next={next} /> : null}
    </PublicPage>
  );
}
