"use client";

import { Link } from "./link";
import type { ReactNode } from "react";
import { toMarkup, type Draw } from "./to-markup";

const linkAsText: Draw = ({ prefetch: _prefetch, scroll: _scroll, children, ...native }) => (
  <a {...native}>{children}</a>
);
const others: ReadonlyMap<unknown, Draw> = new Map([[Link, linkAsText]]);

type Props = {
  as: "tbody" | "ul" | "div";
  className?: string | undefined;
  "aria-label"?: string | undefined;
  "data-requests"?: boolean;
  /** Elements, and components that only read: see toMarkup. */
  draw: () => ReactNode;
};

/**
 * Draws on the server in a fraction of React's time, as text. In the browser it leaves what came: it stands until the page has woken up
 * (`useAlive`) and its owner draws the living parts in its place.
 */
export function Drawn({ as: Element, draw, ...props }: Props) {
  const text = typeof window === "undefined" ? toMarkup(draw(), others) : "";
  return <Element {...props} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />;
}
