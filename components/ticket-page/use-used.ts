"use client";

import { useEffect, useState, type RefObject } from "react";

/** True from the moment a part is entered until a press elsewhere; pressing what can't be focused inside of it is not elsewhere. */
export function useUsed(part: RefObject<HTMLElement | null>): { used: boolean; enter: () => void } {
  const [used, setUsed] = useState(false);
  useEffect(() => {
    if (!used) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !part.current?.contains(event.target)) setUsed(false);
    };
    document.addEventListener("pointerdown", onPress);
    return () => {
      document.removeEventListener("pointerdown", onPress);
    };
  }, [used, part]);
  return {
    used,
    enter: () => {
      setUsed(true);
    },
  };
}
