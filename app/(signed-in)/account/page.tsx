import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { NewToken } from "@/components/api-tokens/new-token";
import { TokenList } from "@/components/api-tokens/token-list";
import { AccountFrame } from "@/components/account/account-frame";
import { AccountSection } from "@/components/account/account-section";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { DeviceList } from "@/components/account/device-list";
import { SignOutButton } from "@/components/account/sign-out-button";
import { OwnAbsences } from "@/components/account/own-absences";
import { OwnHandOver } from "@/components/account/own-hand-over";
import { ClientMessages } from "@/components/layout/client-messages";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { parseTheme, themeCookie } from "@/components/layout/theme-choice";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { listAbsences } from "@/lib/absences/queries";
import { listOwnTokens } from "@/lib/api-tokens/queries";
import { hasRole, isStaff, type UserActor } from "@/lib/platform/actor";
import { currentUser } from "@/lib/platform/auth/current-actor";
import type { SignedInUser } from "@/lib/platform/auth/load-actor";
import { forPage, pageActor } from "@/lib/platform/page";
import { chooseLanguageAction, signOutAction } from "@/lib/sign-in/actions";
import { listDevices } from "@/lib/sign-in/queries/devices";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

const languages = [
  { code: "fr", name: "Français" },
  { code: "en", name: "English" },
];

async function Profile({ user, large }: { user: SignedInUser; large: boolean }) {
  const t = await getTranslations();
  return (
    <AccountSection title={t("account.profile.title")} intro={t("account.profile.intro")}>
      <div className="flex flex-wrap items-center gap-3">
        <Avatar name={user.name} id={String(user.id)} size={40} />
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-sm text-ink-2">{user.email}</p>
          <p className="text-sm text-ink-3">{t(`roles.${user.role}`)}</p>
        </div>
        <form action={signOutAction}>
          <Button type="submit" size={large ? "lg" : "md"}>
            {t("layout.signOut")}
          </Button>
        </form>
      </div>
    </AccountSection>
  );
}

async function Display() {
  const t = await getTranslations();
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  const texts = { system: t("layout.theme.system"), light: t("layout.theme.light"), dark: t("layout.theme.dark") };
  const line = "flex min-h-11 items-center justify-between gap-4 py-1";
  return (
    <AccountSection title={t("account.display.title")}>
      <div className={line}>
        <span>{t("layout.language")}</span>
        <LanguageSwitch
          label={t("layout.language")}
          current={await getLocale()}
          languages={languages}
          action={chooseLanguageAction}
        />
      </div>
      <div className={line}>
        <span>{t("layout.theme.label")}</span>
        <ThemeSwitch theme={theme} label={t("layout.theme.label")} texts={texts} />
      </div>
    </AccountSection>
  );
}

/** What concerns the tickets of who handles some. */
async function Duty({ actor, name }: { actor: UserActor; name: string }) {
  const [absences, handOver, replies, own] = await Promise.all([
    getTranslations("absences"),
    getTranslations("handOver"),
    getTranslations("cannedReplies"),
    forPage(listAbsences(actor, actor.userId)),
  ]);
  return (
    <>
      <AccountSection title={absences("title")} intro={absences("intro")}>
        <OwnAbsences me={actor.userId} absences={own} />
      </AccountSection>
      <AccountSection
        title={handOver("title")}
        intro={handOver("intro")}
        end={<OwnHandOver me={{ id: actor.userId, name }} />}
      >
        {null}
      </AccountSection>
      <AccountSection
        title={replies("title")}
        intro={replies("intro")}
        end={<Button href="/macros?of=me">{replies("manage")}</Button>}
      >
        {null}
      </AccountSection>
    </>
  );
}

/** What programs act by in one's own name. */
async function Tokens({ actor, large }: { actor: UserActor; large: boolean }) {
  const [t, tokens] = await Promise.all([getTranslations("apiTokens"), forPage(listOwnTokens(actor))]);
  return (
    <ClientMessages only={["apiTokens", "moments"]}>
      <AccountSection
        title={t("title")}
        intro={t("intro")}
        end={<NewToken admin={hasRole(actor, "admin")} size={large ? "lg" : "md"} />}
      >
        <TokenList tokens={tokens} label={t("title")} large={large} />
        <p className="mt-3 text-sm">
          <Link href="/api/docs" className="inline-block py-1 text-accent-text underline underline-offset-2">
            {t("docs")}
          </Link>
        </p>
      </AccountSection>
    </ClientMessages>
  );
}

export default async function AccountPage() {
  const actor = await pageActor();
  const [t, user, devices] = await Promise.all([
    getTranslations("account"),
    currentUser(),
    forPage(listDevices(actor)),
  ]);
  if (!user) return null;
  const large = !isStaff(actor);
  const others = devices.filter((device) => !device.present).length;
  return (
    <AccountFrame title={t("title")} staff={!large}>
      <Profile user={user} large={large} />
      <Display />
      {hasRole(actor, "technician", "admin") ? <Duty actor={actor} name={user.name} /> : null}
      <AccountSection title={t("password.title")} intro={t("password.intro")}>
        <ChangePasswordForm email={user.email} large={large} />
      </AccountSection>
      <AccountSection
        title={t("devices.title")}
        intro={t("devices.intro")}
        end={others > 0 ? <SignOutButton large={large}>{t("devices.signOutOthers")}</SignOutButton> : null}
      >
        <DeviceList devices={devices} large={large} />
      </AccountSection>
      <Tokens actor={actor} large={large} />
    </AccountFrame>
  );
}
