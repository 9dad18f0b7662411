import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { ToastRegion } from "@/components/ui/toast-region";
import { TooltipLayer } from "@/components/ui/tooltip-layer";
import { AccountMenu, type AccountChoices, type ShellUser } from "./account-menu";
import { Brand } from "./brand";
import { LearnerNav } from "./learner-nav";
import type { NavEntry } from "./nav-list";
import { SkipLink } from "./skip-link";

type Props = {
  user: ShellUser;
  homeHref: string;
  entries: readonly NavEntry[];
  choices: AccountChoices;
  bell?: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
};

const accountId = "account-menu";

/** The learner's frame: phone first, one column of 640 px, everything else at the top. */
export function LearnerShell({ user, homeHref, entries, choices, bell, banner, children }: Props) {
  const t = useTranslations("layout");
  return (
    <div className="group/shell flex min-h-dvh flex-col text-md">
      <SkipLink>{t("skipToContent")}</SkipLink>
      {banner ? <aside aria-label={t("notice")}>{banner}</aside> : null}
      <header className="shrink-0 group-has-data-own-top/shell:max-sm:hidden sm:border-b sm:border-line">
        <div className="mx-auto flex h-14 w-full max-w-240 items-center gap-2 pr-2 pl-4">
          <Brand href={homeHref} />
          <LearnerNav entries={entries} label={t("navigation")} />
          <div className="ml-auto flex items-center">
            {bell}
            <button
              type="button"
              popoverTarget={accountId}
              aria-label={t("accountMenu", { name: user.name })}
              className="grid size-11 place-items-center rounded-[12px] hover:bg-hover"
            >
              <Avatar name={user.name} id={user.id} size={32} />
            </button>
          </div>
        </div>
      </header>
      <AccountMenu
        id={accountId}
        user={user}
        choices={choices}
        className="top-13 right-2 lg:right-[max(0.5rem,calc((100vw-60rem)/2+0.5rem))]"
      >
        <div className="sm:hidden">
          {entries.map((entry) => (
            <Link
              key={entry.href}
              href={entry.href}
              className="flex min-h-11 items-center gap-2.5 rounded-sm px-2 -outline-offset-2! hover:bg-hover [&>.icon]:text-ink-3"
            >
              {entry.icon}
              {entry.label}
            </Link>
          ))}
        </div>
      </AccountMenu>
      <main id="content" tabIndex={-1} className="mx-auto flex w-full max-w-168 flex-1 flex-col outline-none">
        {children}
      </main>
      <TooltipLayer />
      <ToastRegion label={t("announcements")} className="bottom-24 left-4 sm:bottom-5" />
    </div>
  );
}
