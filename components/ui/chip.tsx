import clsx from "clsx";
import { ChevronDown, X } from "@/components/ui/icons/everyday";
import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"button">, "children"> & {
  /** The filter's name, or name and value once set: « Service : Informatique ». */
  children: ReactNode;
  icon?: ReactNode;
  /** A filter is set: petrol. */
  on?: boolean | undefined;
  /** Drawn as opening a list. */
  opens?: boolean | undefined;
  count?: ReactNode;
  alarming?: boolean | undefined;
  /** Clears the filter; needs `removeLabel`. */
  onRemove?: (() => void) | undefined;
  removeLabel?: string | undefined;
};

/** A filter: empty, set, or open. Other props go to its button, so it can be a menu's or popover's trigger. */
export function Chip(props: Props) {
  const { children, icon, on, opens, count, alarming, onRemove, removeLabel, className, ...button } = props;
  const removable = on && onRemove !== undefined;
  return (
    <span
      className={clsx(
        "relative inline-flex h-sm shrink-0 items-stretch rounded-full text-sm whitespace-nowrap inset-ring has-data-popup-open:tint-hover pointer-coarse:h-lg",
        on
          ? "bg-accent-soft font-medium text-accent-text inset-ring-accent-line"
          : "bg-surface text-ink-2 inset-ring-line-strong hover:tint-hover [&_.icon]:text-ink-3",
        className,
      )}
    >
      <button
        type="button"
        {...button}
        className={clsx(
          "inline-flex items-center gap-1.5 rounded-full pl-2.5",
          removable ? "rounded-r-none pr-1" : "pr-2.5",
        )}
      >
        {icon}
        {children}
        {count === undefined || count === null ? null : (
          <span className={clsx("font-semibold", alarming ? "text-danger-text" : "text-ink")}>{count}</span>
        )}
        {opens && !removable ? <ChevronDown size={13} aria-hidden /> : null}
      </button>
      {removable ? (
        <button
          type="button"
          aria-label={removeLabel}
          data-tip={removeLabel}
          onClick={onRemove}
          className="inline-grid w-7 place-items-center rounded-r-full hover:bg-hover pointer-coarse:w-9"
        >
          <X size={13} aria-hidden />
        </button>
      ) : null}
    </span>
  );
}
