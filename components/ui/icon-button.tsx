import clsx from "clsx";
import { Link } from "./link";
import type { ComponentProps, ReactNode } from "react";

export type IconButtonSize = "xs" | "sm" | "md" | "lg";

type Look = {
  /** Its name, spoken and shown as a tooltip. */
  label: string;
  icon: ReactNode;
  size?: IconButtonSize | undefined;
  solid?: boolean | undefined;
  /** The key that does the same, shown in the tooltip. */
  kbd?: string | undefined;
  /** A dot at the corner: something new is behind. */
  marked?: boolean | undefined;
  tooltip?: boolean | undefined;
};

type AsButton = Look & { href?: undefined } & Omit<ComponentProps<"button">, "children">;
type AsLink = Look & { href: string } & Omit<ComponentProps<typeof Link>, "href" | "children">;
export type IconButtonProps = AsButton | AsLink;

const sizes: Record<IconButtonSize, string> = {
  xs: "touch-target size-6 rounded-sm",
  sm: "touch-target size-7 rounded-md",
  md: "size-8 rounded-md pointer-coarse:size-11",
  lg: "size-11 rounded-[12px]",
};

const markPlaces: Record<IconButtonSize, string> = {
  xs: "top-0.5 right-0.5",
  sm: "top-1 right-1",
  md: "top-1.25 right-1.25 pointer-coarse:top-2.75 pointer-coarse:right-2.75",
  lg: "top-2.75 right-2.75",
};

/** A button that is only a drawing, with its name as a tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, size = "md", solid, kbd, marked, tooltip = true, className, ...rest } = props;
  const shared = {
    "aria-label": label,
    "aria-keyshortcuts": kbd && /^[A-Z/?]$/i.test(kbd) ? kbd : undefined,
    "data-tip": tooltip ? label : undefined,
    "data-tip-kbd": tooltip ? kbd : undefined,
    className: clsx(
      "relative inline-grid shrink-0 place-items-center transition-colors duration-fast ease-out select-none",
      solid
        ? "bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-pressed"
        : "text-ink-3 hover:bg-hover hover:text-ink active:bg-pressed data-popup-open:bg-hover data-popup-open:text-ink",
      "disabled:text-ink-disabled disabled:hover:bg-transparent",
      sizes[size],
      className,
    ),
  };
  const content = (
    <>
      {icon}
      {marked ? (
        <span
          className={clsx(
            "pointer-events-none absolute size-2 rounded-full bg-accent ring-2 ring-(--ground)",
            markPlaces[size],
          )}
        />
      ) : null}
    </>
  );
  if (rest.href !== undefined) {
    return (
      <Link {...rest} {...shared}>
        {content}
      </Link>
    );
  }
  return (
    <button type="button" {...rest} {...shared}>
      {content}
    </button>
  );
}
