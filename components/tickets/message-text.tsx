import clsx from "clsx";
import { Fragment } from "react";
import { FoldedText } from "./folded-text";
import { foldedLength } from "@/lib/platform/folded-length";
import { linkedText } from "@/lib/platform/linked-text";

function Linked({ text }: { text: string }) {
  return linkedText(text).map((part, index) =>
    part.href === undefined ? (
      <Fragment key={index}>{part.text}</Fragment>
    ) : (
      <a
        key={index}
        href={part.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="text-accent-text underline underline-offset-2"
      >
        {part.text}
      </a>
    ),
  );
}

type Props = { text: string; className?: string | undefined };

/** What a person wrote, as they wrote it: lines kept, each in its own direction, addresses made links, long texts folded. */
export function MessageText({ text, className }: Props) {
  const length = foldedLength(text);
  const look = clsx("wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext]", className);
  if (length === null) {
    return (
      <div dir="auto" className={look}>
        <Linked text={text} />
      </div>
    );
  }
  return (
    <FoldedText className={look} start={<Linked text={text.slice(0, length)} />} lines={text.split("\n").length}>
      <Linked text={text.slice(length)} />
    </FoldedText>
  );
}
