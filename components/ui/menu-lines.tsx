"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import clsx from "clsx";
import { Check, ChevronRight } from "@/components/ui/icons/everyday";
import { Link } from "./link";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";
import { floatingSheet, menuLine, menuScroll } from "./menu-surface";

type LineProps = {
  children: ReactNode;
  icon?: ReactNode;
  /** A second line, smaller. */
  description?: ReactNode;
  kbd?: string | undefined;
  end?: ReactNode;
  disabled?: boolean | undefined;
};

function LineContent({ children, icon, description, kbd, end }: LineProps) {
  return (
    <>
      {icon}
      <span className={clsx("min-w-0 flex-1", description ? "py-1.25" : null)}>
        <span className="block truncate">{children}</span>
        {description ? <span className="block text-xs text-ink-3">{description}</span> : null}
      </span>
      {end ? <span className="shrink-0 text-xs text-ink-3">{end}</span> : null}
      {kbd ? <Kbd>{kbd}</Kbd> : null}
    </>
  );
}

type MenuActionProps = LineProps & { onSelect: () => void; danger?: boolean | undefined };

/** A line that does something. */
export function MenuAction({ onSelect, danger, disabled = false, ...line }: MenuActionProps) {
  return (
    <BaseMenu.Item
      disabled={disabled}
      onClick={onSelect}
      className={clsx(menuLine, danger && "text-danger-text [&>.icon]:text-inherit!")}
    >
      <LineContent {...line} />
    </BaseMenu.Item>
  );
}

/** A line that leads to a page. */
export function MenuLink({ href, ...line }: LineProps & { href: string }) {
  return (
    <BaseMenu.LinkItem closeOnClick render={<Link href={href} />} className={menuLine}>
      <LineContent {...line} />
    </BaseMenu.LinkItem>
  );
}

/** A line that gives a file. */
export function MenuFile({ href, children, ...line }: LineProps & { href: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/anchor-has-content -- the menu puts the line in it
    <BaseMenu.LinkItem closeOnClick render={<a href={href} download />} className={menuLine}>
      <LineContent {...line}>{children}</LineContent>
    </BaseMenu.LinkItem>
  );
}

const indicator = <Check size={16} className="text-accent-text!" aria-hidden />;

export type MenuChoice<V extends string> = LineProps & { value: V };

type MenuChoicesProps<V extends string> = {
  value: V | null;
  onValueChange: (value: V) => void;
  choices: readonly MenuChoice<V>[];
  label?: ReactNode;
};

/** One choice among several; the menu closes on it. */
export function MenuChoices<V extends string>({ value, onValueChange, choices, label }: MenuChoicesProps<V>) {
  return (
    <BaseMenu.RadioGroup
      value={value}
      onValueChange={(next: V) => {
        onValueChange(next);
      }}
    >
      {label ? <BaseMenu.GroupLabel className="px-2 pt-2 pb-1 text-xs text-ink-3">{label}</BaseMenu.GroupLabel> : null}
      {choices.map(({ value: choice, disabled = false, ...line }) => (
        <BaseMenu.RadioItem key={choice} value={choice} disabled={disabled} closeOnClick className={menuLine}>
          <LineContent {...line} />
          <span className="w-4">
            <BaseMenu.RadioItemIndicator>{indicator}</BaseMenu.RadioItemIndicator>
          </span>
        </BaseMenu.RadioItem>
      ))}
    </BaseMenu.RadioGroup>
  );
}

/** A hairline between lines. */
export function MenuSeparator() {
  return <BaseMenu.Separator className="m-1 h-px bg-line" />;
}

/** A word at the foot of a menu: what a choice will do. */
export function MenuNote({ children }: { children: ReactNode }) {
  return <p className="mx-1 mt-1 border-t border-line px-1 pt-2 pb-1 text-xs text-ink-3">{children}</p>;
}

type SubmenuProps = Pick<LineProps, "icon" | "kbd" | "disabled"> & { label: ReactNode; children: ReactNode };

/** A line that opens more lines beside it. */
export function Submenu({ label, icon, kbd, disabled = false, children }: SubmenuProps) {
  return (
    <BaseMenu.SubmenuRoot disabled={disabled}>
      <BaseMenu.SubmenuTrigger className={clsx(menuLine, "data-popup-open:bg-hover")}>
        <LineContent icon={icon} kbd={kbd}>
          {label}
        </LineContent>
        <ChevronRight size={14} aria-hidden />
      </BaseMenu.SubmenuTrigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} alignOffset={-4} collisionPadding={8} className="z-50 outline-none">
          <BaseMenu.Popup className={clsx(floatingSheet, menuScroll, "min-w-44")}>{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.SubmenuRoot>
  );
}
