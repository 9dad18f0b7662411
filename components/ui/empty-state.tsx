import clsx from "clsx";
import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  children?: ReactNode;
  /** A drawing above, decorative. */
  drawing?: ReactNode;
  /** What to do next. */
  action?: ReactNode;
  headingLevel?: 2 | 3 | undefined;
  className?: string | undefined;
};

/** Nothing here, and what to do next. */
export function EmptyState({ title, children, drawing, action, headingLevel = 2, className }: Props) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={clsx("m-auto grid max-w-95 justify-items-center gap-1.5 px-4 py-10 text-center", className)}>
      {drawing ? <div className="mb-2">{drawing}</div> : null}
      <Heading className="text-lg font-semibold tracking-tight text-balance">{title}</Heading>
      {children ? <div className="text-balance text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
