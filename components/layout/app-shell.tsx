import { X } from "@/components/ui/icons/everyday";
import { Menu as MenuIcon } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import { ToastRegion } from "@/components/ui/toast-region";
import { TooltipLayer } from "@/components/ui/tooltip-layer";
import { AccountMenu, type AccountChoices, type ShellUser } from "./account-menu";
import { Brand } from "./brand";
import { NavList, type NavSection } from "./nav-list";
import { SkipLink } from "./skip-link";

type Props = {
  user: ShellUser;
  centreName: string;
  homeHref: string;
  sections: readonly NavSection[];
  choices: AccountChoices;
  /** The notifications' button. */
  bell?: ReactNode;
  /** The search button that opens the palette, and the palette; see `SearchButton`. */
  palette?: ReactNode;
  /** Who is there, above the person. */
  presence?: ReactNode;
  /** One line over the page: demonstration, no network. */
  banner?: ReactNode;
  children: ReactNode;
};

const sidebarId = "sidebar";
const accountId = "account-menu";

/** The staff's frame: a sidebar of 232 px, folded under 1024 px, and the page. */
export function AppShell({ bell, banner, children, ...sidebar }: Props) {
  const t = useTranslations("layout");
  return (
    <div className="group/shell grid min-h-dvh grid-cols-1 grid-rows-[auto_1fr] lg:h-dvh lg:grid-cols-[232px_minmax(0,1fr)] lg:overflow-hidden">
      <SkipLink>{t("skipToContent")}</SkipLink>
      <header className="sticky top-0 z-20 flex h-14 items-center gap-1 border-b border-line bg-sunken pr-2 pl-1.5 [--ground:var(--color-sunken)] group-has-data-own-top/shell:max-md:hidden lg:static lg:h-14.5 lg:border-r lg:border-b-0 lg:pr-4 lg:pl-4">
        <IconButton
          label={t("openNavigation")}
          icon={<MenuIcon size={18} />}
          popoverTarget={sidebarId}
          className="size-11! lg:hidden!"
        />
        <Brand href={sidebar.homeHref} centreName={sidebar.centreName} size={26} className="mr-auto" />
        {bell}
      </header>
      <Sidebar {...sidebar} />
      <div className="row-start-2 flex min-h-0 min-w-0 flex-col lg:col-start-2 lg:row-span-2 lg:row-start-1">
        {banner ? <aside aria-label={t("notice")}>{banner}</aside> : null}
        <main
          id="content"
          tabIndex={-1}
          className="relative flex min-h-0 min-w-0 flex-1 flex-col outline-none lg:overflow-y-auto"
        >
          {children}
        </main>
      </div>
      <TooltipLayer />
      {/* Beside the field where one writes on, and over it where there is no room beside. */}
      <ToastRegion
        label={t("announcements")}
        className="bottom-5 left-4 max-lg:in-[[data-has-composer]]:bottom-24 lg:left-[252px] lg:in-[[data-has-composer]]:left-4 lg:in-[[data-has-composer]]:max-w-68"
      />
    </div>
  );
}

type SidebarProps = Omit<Props, "bell" | "banner" | "children">;

function Sidebar({ user, centreName, sections, choices, palette, presence }: SidebarProps) {
  const t = useTranslations("layout");
  return (
    <nav
      id={sidebarId}
      popover="auto"
      aria-label={t("navigation")}
      className="fixed inset-y-0 left-0 h-dvh max-h-none w-70 max-w-[85vw] flex-col border-0 border-r border-line bg-sunken px-2.5 pb-2.5 text-ink shadow-modal [--ground:var(--color-sunken)] backdrop:bg-scrim open:flex lg:static lg:row-start-2 lg:flex lg:h-auto lg:min-h-0 lg:w-auto lg:max-w-none lg:shadow-none"
    >
      <div className="flex h-14 shrink-0 items-center pl-1.5 lg:hidden">
        <Brand centreName={centreName} size={26} className="mr-auto" />
        <IconButton
          label={t("closeNavigation")}
          icon={<X size={18} />}
          popoverTarget={sidebarId}
          popoverTargetAction="hide"
          className="size-11!"
        />
      </div>
      {palette ? <div className="shrink-0 pb-3">{palette}</div> : null}
      <div className="-mx-2.5 min-h-0 flex-1 overflow-y-auto px-2.5 pb-2">
        <NavList sections={sections} />
      </div>
      {presence ? <div className="shrink-0 p-2">{presence}</div> : null}
      <div className="shrink-0 border-t border-line pt-2">
        <button
          type="button"
          popoverTarget={accountId}
          className="flex w-full items-center gap-2.25 rounded-md p-2 text-left -outline-offset-2! hover:bg-hover"
        >
          <Avatar name={user.name} id={user.id} size={28} />
          <span className="min-w-0 flex-1">
            <span className="block truncate leading-4.5 font-medium">{user.name}</span>
            <span className="block truncate text-xs text-ink-2">{user.role}</span>
          </span>
        </button>
        <AccountMenu id={accountId} user={user} choices={choices} className="bottom-18 left-2.5" />
      </div>
    </nav>
  );
}
