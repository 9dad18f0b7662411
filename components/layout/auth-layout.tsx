import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TooltipLayer } from "@/components/ui/tooltip-layer";
import { AuthPromise } from "./auth-promise";
import { Brand } from "./brand";
import { SkipLink } from "./skip-link";

type Props = {
  title: ReactNode;
  /** The centre's name, or what this page is for. */
  subtitle?: ReactNode;
  banner?: ReactNode;
  /** The form. */
  children: ReactNode;
  /** Under the form: the language, other ways in. */
  foot?: ReactNode;
};

/** The pages before signing in: the form at the left, what the product promises at the right. */
export function AuthLayout({ title, subtitle, banner, children, foot }: Props) {
  const t = useTranslations("layout");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{t("skipToContent")}</SkipLink>
      {banner ? <aside aria-label={t("notice")}>{banner}</aside> : null}
      <div className="grid flex-1 lg:grid-cols-2">
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-106 px-5 pt-5 pb-6 text-[15px] outline-none lg:my-auto lg:py-8"
        >
          <Brand size={30} className="mb-6 text-[17px] lg:mb-10" />
          <h1 className="text-2xl font-semibold tracking-[-0.02em]">{title}</h1>
          {subtitle ? <p className="mt-1 text-ink-2">{subtitle}</p> : null}
          <div className="mt-6">{children}</div>
          {foot ? <div className="mt-6">{foot}</div> : null}
        </main>
        <AuthPromise />
      </div>
      <TooltipLayer />
    </div>
  );
}
