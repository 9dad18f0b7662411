import { Frown, Meh, Smile, type Icon } from "@/components/ui/icons";
import type { Score } from "@/lib/satisfaction/labels";

const faces: Readonly<Record<Score, Icon>> = { good: Smile, fair: Meh, bad: Frown };

/** The face of a score: drawn, since not every system has one in its letters. */
export function ScoreFace({ score, size }: { score: Score; size: number }) {
  const Face = faces[score];
  return <Face size={size} aria-hidden />;
}
