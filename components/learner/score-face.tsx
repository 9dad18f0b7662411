import type { Icon } from "@/components/ui/icon";
import { Frown, Meh, Smile } from "@/components/ui/icons/everyday";
import type { Score } from "@/lib/satisfaction/labels";

const faces: Readonly<Record<Score, Icon>> = { good: Smile, fair: Meh, bad: Frown };

/** The face of a score: drawn, since not every system has one in its letters. */
export function ScoreFace({ score, size }: { score: Score; size: number }) {
  const Face = faces[score];
  return <Face size={size} aria-hidden />;
}
