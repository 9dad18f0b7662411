import clsx from "clsx";
import { ArrowUp } from "@/components/ui/icons/everyday";
import { ArrowDown } from "@/components/ui/icons/occasional";
import { Link } from "./link";
import type { ComponentProps, ReactNode } from "react";

type TableProps = { caption: string; head: ReactNode; className?: string | undefined } & (
  | { children: ReactNode }
  /** Its `<tbody>`, where that is more than rows. */
  | { body: ReactNode }
);

/** A dense table: hairlines, no zebra; scrolls sideways by itself when it must. */
export function Table({ caption, head, className, ...rows }: TableProps) {
  return (
    <div className={clsx("min-w-0 overflow-x-auto", className)}>
      <table className="w-full border-separate border-spacing-0 [--ground:var(--color-surface)]">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        {"body" in rows ? rows.body : <tbody>{rows.children}</tbody>}
      </table>
    </div>
  );
}

type HeadCellProps = {
  children?: ReactNode;
  /** Where a press on the title leads: the same list, sorted by it. */
  sortHref?: string | undefined;
  sorted?: "ascending" | "descending" | undefined;
  end?: boolean | undefined;
  className?: string | undefined;
};

/** A column's title, which sorts by it when it has a `sortHref`. */
export function TableHeadCell({ children, sortHref, sorted, end, className }: HeadCellProps) {
  const arrow = sorted === "ascending" ? <ArrowUp size={13} aria-hidden /> : <ArrowDown size={13} aria-hidden />;
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={clsx(
        "h-8 border-b border-line px-2 text-xs font-medium whitespace-nowrap first:pl-5 last:pr-5",
        sorted ? "text-ink" : "text-ink-3",
        end ? "text-right" : "text-left",
        className,
      )}
    >
      {sortHref ? (
        <Link href={sortHref} scroll={false} className="inline-flex h-6 items-center gap-1 rounded-xs hover:text-ink">
          {children}
          {sorted ? arrow : null}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

type RowProps = ComponentProps<"tr"> & {
  selected?: boolean | undefined;
  /** The keyboard's row: a petrol bar at its start. */
  cursor?: boolean | undefined;
  /** 40 px, for people. */
  tall?: boolean | undefined;
};

/** A row of 32 px (or 40 px) under a hairline. */
export function TableRow({ selected, cursor, tall, className, ...row }: RowProps) {
  return (
    <tr
      {...row}
      data-selected={selected ? "" : undefined}
      data-cursor={cursor ? "" : undefined}
      className={clsx(
        "[&>td]:border-b [&>td]:border-line [&>td]:px-2 [&>td]:whitespace-nowrap [&>td:first-child]:pl-5 [&>td:last-child]:pr-5",
        tall ? "[&>td]:h-10.25" : "[&>td]:h-8.25 pointer-coarse:[&>td]:h-11",
        selected ? "[--ground:var(--color-accent-soft)] [&>td]:bg-accent-soft" : "hover:[&>td]:bg-hover",
        cursor && "[&>td:first-child]:shadow-[inset_3px_0_0_var(--color-accent)]",
        className,
      )}
    />
  );
}
