import { matchedParts } from "./text-match";

type Props = { text: string; query: string };

/** A text with the letters that were searched for in bold. */
export function MatchedText({ text, query }: Props) {
  return matchedParts(text, query).map((part, index) =>
    part.matched ? (
      <b key={index} className="font-semibold">
        {part.text}
      </b>
    ) : (
      part.text
    ),
  );
}
