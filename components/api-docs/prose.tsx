import type { ReactNode } from "react";

/** Code and bold words within a line. */
function words(line: string): ReactNode[] {
  return line.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part, index) => {
    if (part.startsWith("`"))
      return (
        <code key={index} className="rounded-xs bg-sunken px-1 py-px font-mono text-[0.92em] break-words">
          {part.slice(1, -1)}
        </code>
      );
    return part.startsWith("**") ? (
      <b key={index} className="font-semibold text-ink">
        {part.slice(2, -2)}
      </b>
    ) : (
      part
    );
  });
}

type Props = { text: string; className?: string };

/** The document's own words, which are English whatever the page's language. */
export function Prose({ text, className }: Props) {
  const blocks = text.split("\n\n").map((block) => block.split(/\n(?=- )/).map((line) => line.replaceAll("\n", " ")));
  return (
    <div lang="en" className={className}>
      {blocks.map((lines, index) =>
        lines[0]?.startsWith("- ") ? (
          <ul key={index} className="my-3 list-disc space-y-1.5 pl-5">
            {lines.map((line) => (
              <li key={line}>{words(line.slice(2))}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{words(lines.join(" "))}</p>
        ),
      )}
    </div>
  );
}
