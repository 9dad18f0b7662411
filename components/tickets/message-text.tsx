import clsx from "clsx";
import { Fragment } from "react";
import { foldedLength } from "@/lib/platform/folded-length";
import { linkedText } from "@/lib/platform/linked-text";
import type { RenderedText } from "@/lib/platform/rendered-text";
import { FoldedText } from "./folded-text";

const look = "wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext]";

type LookProps = { className?: string | undefined };

function Typed({ text, className }: LookProps & { text: string }) {
  return (
    <div dir="auto" className={clsx(look, className)}>
      {linkedText(text).map((part, index) =>
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
      )}
    </div>
  );
}

function Written({ html, className }: LookProps & { html: string }) {
  // The server wrote it from a closed list of elements: lib/platform/markdown-html.ts.
  return <div dir="auto" className={clsx("written", look, className)} dangerouslySetInnerHTML={{ __html: html }} />;
}

type Props = LookProps & {
  /** As it was typed: shown until the server has read it. */
  text: string;
  rendered?: RenderedText | null | undefined;
};

/** What a person wrote: Markdown as the server read it, or the text itself with its addresses made links; long ones folded. */
export function MessageText({ text, rendered, className }: Props) {
  if (rendered) {
    const whole = <Written html={rendered.html} className={className} />;
    if (rendered.start === null) return whole;
    return (
      <FoldedText start={<Written html={rendered.start} className={className} />} lines={rendered.lines}>
        {whole}
      </FoldedText>
    );
  }
  const length = foldedLength(text);
  if (length === null) return <Typed text={text} className={className} />;
  return (
    <FoldedText
      start={<Typed text={`${text.slice(0, length)}…`} className={className} />}
      lines={text.split("\n").length}
    >
      <Typed text={text} className={className} />
    </FoldedText>
  );
}
