import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { cloneElement, type ReactElement, type ReactNode } from "react";
import { Button, type ButtonProps, type ButtonVariant } from "./button";

type Props = {
  children: ReactNode;
  variant?: ButtonVariant | undefined;
  /** The main button's props. */
  main: Omit<ButtonProps, "children" | "variant" | "className">;
  /** Name of the small part: « Autres façons de résoudre ». */
  moreLabel: string;
  /** A `<Menu>` without its trigger: it gets the small part. */
  menu: ReactElement<{ trigger?: ReactElement }>;
};

/** A main action and, in its small part, the others like it. */
export function SplitButton({ children, variant = "primary", main, moreLabel, menu }: Props) {
  const more = (
    <Button
      variant={variant}
      aria-label={moreLabel}
      data-tip={moreLabel}
      className="ml-px rounded-l-none! px-1.75!"
      icon={<ChevronDown size={16} aria-hidden />}
    />
  );
  return (
    <span className="inline-flex">
      <Button {...(main as ButtonProps)} variant={variant} className={clsx("rounded-r-none!")}>
        {children}
      </Button>
      {cloneElement(menu, { trigger: more })}
    </span>
  );
}
