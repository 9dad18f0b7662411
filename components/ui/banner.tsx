import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "@/components/ui/icons/everyday";
import type { ReactNode } from "react";

export type BannerTone = "info" | "warning" | "danger" | "success";

type Props = {
  children: ReactNode;
  tone?: BannerTone | undefined;
  icon?: ReactNode;
  /** A small button at the end. */
  action?: ReactNode;
  /** Spoken when it appears. */
  live?: boolean | undefined;
  /** Bigger text, for learners. */
  size?: "md" | "lg" | undefined;
  rounded?: boolean | undefined;
  centered?: boolean | undefined;
  className?: string | undefined;
};

const tones: Record<BannerTone, string> = {
  info: "bg-accent-soft [&>.icon]:text-accent-text",
  warning: "bg-warning-soft [&>.icon]:text-warning",
  danger: "bg-danger-soft [&>.icon]:text-danger",
  success: "bg-success-soft [&>.icon]:text-success",
};

const icons = { info: Info, warning: TriangleAlert, danger: CircleAlert, success: Info } as const;

/** One line across the page: what is so, and what still works. */
export function Banner({
  children,
  tone = "info",
  icon,
  action,
  live,
  size = "md",
  rounded,
  centered,
  className,
}: Props) {
  const Icon = icons[tone];
  return (
    <div
      {...(live ? { role: tone === "danger" ? "alert" : "status" } : {})}
      className={clsx(
        "flex min-h-9 items-start gap-2 px-4 text-ink",
        size === "lg" ? "py-3 text-[15px] leading-5" : "py-2 text-sm sm:items-center sm:py-1.5",
        tones[tone],
        rounded && (size === "lg" ? "rounded-[12px]" : "rounded-md"),
        centered && "sm:min-h-10 sm:justify-center",
        className,
      )}
    >
      {icon ?? <Icon size={16} aria-hidden className={clsx("mt-px", size === "md" && "sm:mt-0")} />}
      <div className="min-w-0">{children}</div>
      {action ? <div className={clsx(!centered && "ml-auto", "shrink-0")}>{action}</div> : null}
    </div>
  );
}
