"use client";

import NextLink from "next/link";
import { useState, type ComponentProps } from "react";

type Props = ComponentProps<typeof NextLink>;

/**
 * A link to one of our pages. What it leads to is fetched once somebody is about to follow it: fetched as soon as it is seen, the
 * frame's links alone would ask the server sixteen times a page.
 */
export function Link({ prefetch = null, onPointerEnter, onFocus, ...link }: Props) {
  const [wanted, setWanted] = useState(false);
  return (
    <NextLink
      {...link}
      prefetch={wanted ? prefetch : false}
      onPointerEnter={(event) => {
        setWanted(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setWanted(true);
        onFocus?.(event);
      }}
    />
  );
}
