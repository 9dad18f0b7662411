import clsx from "clsx";
import { ChevronRight } from "@/components/ui/icons/everyday";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Crumb = { label: ReactNode; href?: string | undefined };

type Props = {
  /** The page's h1; without it the crumbs stand alone and the page has its own h1. */
  title?: ReactNode;
  /** From the list down to here; the last one is the page. */
  crumbs?: readonly Crumb[] | undefined;
  /** Beside the title: a count, « En direct ». */
  beside?: ReactNode;
  /** A field of words; on a phone it has a line of its own under the others. */
  search?: ReactNode;
  actions?: ReactNode;
  /** A hairline under it. */
  line?: boolean | undefined;
};

/** The 56 px over a staff page: where one is, and what one can do. */
export function PageHeader({ title, crumbs, beside, search, actions, line }: Props) {
  return (
    <header
      className={clsx(
        "flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2 lg:px-5",
        line && "border-b border-line",
      )}
    >
      {crumbs ? <Crumbs crumbs={crumbs} /> : null}
      {title ? <h1 className="min-w-0 text-lg font-semibold tracking-tight text-balance">{title}</h1> : null}
      {beside}
      {search ? <div className="max-sm:order-last max-sm:w-full sm:ml-auto">{search}</div> : null}
      {actions ? (
        <div className={clsx("flex flex-wrap items-center gap-2", search ? "max-sm:ml-auto" : "ml-auto")}>
          {actions}
        </div>
      ) : null}
    </header>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations("layout");
  return (
    <nav aria-label={t("breadcrumbs")} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 text-sm">
        {crumbs.map((crumb, index) => {
          const last = index === crumbs.length - 1;
          return (
            <li key={crumb.href ?? index} className="flex min-w-0 items-center gap-1.5">
              {index > 0 ? <ChevronRight size={14} className="text-ink-3" aria-hidden /> : null}
              {crumb.href && !last ? (
                <Link
                  href={crumb.href}
                  className="inline-flex min-h-6 items-center rounded-xs text-ink-2 hover:text-ink hover:underline"
                >
                  {crumb.label}
                </Link>
              ) : (
                <span aria-current={last ? "page" : undefined} className={clsx("truncate", last && "font-medium")}>
                  {crumb.label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
