import clsx from "clsx";
import { Link } from "./link";
import type { ComponentProps, ReactNode } from "react";
import { Spinner } from "./glyphs/spinner";
import { Kbd } from "./kbd";

export type ButtonVariant = "primary" | "default" | "soft" | "quiet" | "note" | "danger";
export type ButtonSize = "xs" | "sm" | "md" | "lg" | "xl";

type Look = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** As wide as its container. */
  block?: boolean | undefined;
  /** Shows a spinner in the same width and ignores presses. */
  busy?: boolean | undefined;
  busyLabel?: string | undefined;
  icon?: ReactNode;
  /** The key that does the same, shown at the end. */
  kbd?: string | undefined;
};

type AsButton = Look & { href?: undefined } & ComponentProps<"button">;
type AsLink = Look & { href: string } & Omit<ComponentProps<typeof Link>, "href">;
export type ButtonProps = AsButton | AsLink;

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-pressed kbd-inherit",
  default:
    "bg-raised text-ink inset-ring inset-ring-line-strong hover:tint-hover active:tint-pressed [&_.icon]:text-ink-3",
  soft: "bg-accent-soft font-semibold text-accent-text hover:tint-hover active:tint-pressed",
  quiet: "text-ink-2 hover:bg-hover active:bg-pressed [&_.icon]:text-ink-3",
  note: "bg-note-text text-note hover:opacity-92 active:opacity-85 kbd-inherit",
  danger: "bg-danger text-on-danger hover:bg-danger-hover active:bg-danger-hover kbd-inherit",
};

const sizes: Record<ButtonSize, string> = {
  xs: "touch-target h-xs gap-1 rounded-sm px-2 text-xs",
  sm: "h-sm gap-1.5 rounded-md px-2.5 text-sm pointer-coarse:h-lg pointer-coarse:px-3",
  md: "h-md gap-1.5 rounded-md px-3 text-base pointer-coarse:h-lg",
  lg: "h-lg gap-2 rounded-lg px-4.5 text-md",
  xl: "h-xl gap-2 rounded-[12px] px-5 text-md",
};

/** The classes of a button, for elements that only look like one. */
export function buttonClass({ variant = "default", size = "md", block = false }: Look) {
  return clsx(
    "relative inline-flex shrink-0 items-center justify-center font-medium select-none",
    "transition-colors duration-fast ease-out",
    "disabled:bg-sunken disabled:text-ink-disabled disabled:inset-ring-0 disabled:[&_.icon]:text-inherit",
    variants[variant],
    sizes[size],
    // At 400 % a phrase as wide as the page needs its second line.
    block ? "w-full text-center" : "whitespace-nowrap",
  );
}

function ButtonContent({ icon, kbd, busy, busyLabel, size, children }: Look & { children?: ReactNode }) {
  return (
    <>
      <span className={clsx("inline-flex min-w-0 items-center gap-[inherit]", busy && "opacity-0")}>
        {icon}
        {children}
        {kbd ? <Kbd className="ml-0.5">{kbd}</Kbd> : null}
      </span>
      {busy ? (
        <span className="absolute inset-0 flex items-center justify-center gap-1.5 overflow-hidden">
          <Spinner size={size === "lg" || size === "xl" ? 18 : 15} />
          {busyLabel}
        </span>
      ) : null}
    </>
  );
}

/** A button, or a link that looks like one when it has an `href`. */
export function Button(props: ButtonProps) {
  const { variant, size, block, busy, busyLabel, icon, kbd, className, children, ...rest } = props;
  const look = clsx(buttonClass({ variant, size, block }), className);
  const content = (
    <ButtonContent icon={icon} kbd={kbd} busy={busy} busyLabel={busyLabel} size={size}>
      {children}
    </ButtonContent>
  );
  if (rest.href !== undefined) {
    return (
      <Link {...rest} className={look}>
        {content}
      </Link>
    );
  }
  const { onClick, type = "button", ...native } = rest;
  return (
    <button
      {...native}
      type={busy ? "button" : type}
      onClick={busy ? undefined : onClick}
      aria-busy={busy ? true : undefined}
      aria-disabled={busy ? true : native["aria-disabled"]}
      className={look}
    >
      {content}
    </button>
  );
}
