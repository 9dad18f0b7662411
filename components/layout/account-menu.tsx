import clsx from "clsx";
import { CircleUserRound, LogOut } from "@/components/ui/icons/everyday";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "./language-switch";
import { ThemeSwitch } from "./theme-switch";
import type { Theme } from "./theme-choice";

export type ShellUser = { id: string; name: string; role: string };

export type AccountChoices = {
  theme: Theme;
  locale: string;
  languages: readonly { code: string; name: string }[];
  chooseLanguage: (form: FormData) => void | Promise<void>;
  /** A server action, or a form's address. */
  signOut: ((form: FormData) => void | Promise<void>) | string;
};

type Props = {
  id: string;
  user: ShellUser;
  choices: AccountChoices;
  /** More lines above, for a phone. */
  children?: ReactNode;
  /** Where it opens. */
  className?: string | undefined;
};

const line =
  "flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2 text-left hover:bg-hover -outline-offset-2! pointer-coarse:min-h-11 [&>.icon]:text-ink-3";

/** What one does with one's own account; opened by a button whose `popoverTarget` is its id. */
export function AccountMenu({ id, user, choices, children, className }: Props) {
  const t = useTranslations("layout");
  return (
    <div
      id={id}
      popover="auto"
      role="group"
      aria-label={t("accountMenu", { name: user.name })}
      className={clsx(
        "fixed z-50 w-64 rounded-lg border-0 bg-raised p-1 text-base text-ink shadow-float [--ground:var(--color-raised)]",
        className,
      )}
    >
      <p className="px-2 pt-1.5 pb-2 text-sm leading-4.5">
        <span className="block truncate font-medium">{user.name}</span>
        <span className="block truncate text-ink-3">{user.role}</span>
      </p>
      {children}
      <Link href="/account" className={line}>
        <CircleUserRound size={16} aria-hidden />
        {t("account")}
      </Link>
      <div className="m-1 h-px bg-line" />
      <div className="flex min-h-10 items-center justify-between gap-2 px-2 pointer-coarse:min-h-13">
        <span className="text-sm text-ink-2">{t("theme.label")}</span>
        <ThemeSwitch
          theme={choices.theme}
          label={t("theme.label")}
          texts={{ system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") }}
        />
      </div>
      <div className="flex min-h-10 items-center justify-between gap-2 px-2 pointer-coarse:min-h-13">
        <span className="text-sm text-ink-2">{t("language")}</span>
        <LanguageSwitch
          label={t("language")}
          current={choices.locale}
          languages={choices.languages}
          action={choices.chooseLanguage}
        />
      </div>
      <div className="m-1 h-px bg-line" />
      <form action={choices.signOut} {...(typeof choices.signOut === "string" ? { method: "post" } : {})}>
        <button type="submit" className={line}>
          <LogOut size={16} aria-hidden />
          {t("signOut")}
        </button>
      </form>
    </div>
  );
}
