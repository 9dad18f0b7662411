import clsx from "clsx";

/** The sheet a menu, a list or a popover is drawn on. */
export const floatingSheet = clsx(
  "rounded-lg bg-raised text-ink shadow-float outline-none [--ground:var(--color-raised)]",
  "origin-(--transform-origin) transition-[opacity,scale] duration-fast ease-out",
  "data-ending-style:opacity-0 data-instant:transition-none data-starting-style:scale-98 data-starting-style:opacity-0",
);

/** One line of a menu or a list. */
export const menuLine = clsx(
  "flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-sm px-2 text-left text-base outline-none select-none pointer-coarse:min-h-11",
  "data-highlighted:bg-hover data-disabled:cursor-default data-disabled:text-ink-disabled [&>.icon]:text-ink-3",
);

/** How tall a floating list grows before it scrolls. */
export const menuScroll = "max-h-[min(24rem,var(--available-height))] overflow-y-auto overscroll-contain p-1";
