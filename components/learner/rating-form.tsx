"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { useEffect, useId, useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { chosenScore, RATING_LINE_MAX, scores, type Score } from "@/lib/satisfaction/labels";
import { ScoreFace } from "./score-face";
import { useRating, type Said } from "./use-rating";

type Props = { number: number; score: Score | null; line: string; className?: string | undefined };

/** « Comment cela s’est-il passé ? »: one tap, and a line for who wants to say more. A link may choose, and never votes. */
export function RatingForm({ number, className, ...said }: Props) {
  const t = useTranslations("request.rating");
  const id = useId();
  const wanted = chosenScore(useSearchParams());
  const { shown, busy, rate } = useRating(number, said);
  const proposed = shown.score === null ? wanted : null;
  useEffect(() => {
    if (proposed !== null) document.getElementById("rating")?.scrollIntoView({ block: "center" });
  }, [proposed]);
  return (
    <section id="rating" aria-labelledby={id} className={className}>
      <h2 id={id} className="font-semibold">
        {t("ask")}
      </h2>
      <div role="group" aria-labelledby={id} className="mt-2 grid grid-cols-3 gap-2">
        {scores.map((score) => (
          <ScoreButton
            key={score}
            score={score}
            pressed={score === (shown.score ?? proposed)}
            onPress={() => void rate({ score })}
          />
        ))}
      </div>
      {proposed === null ? null : (
        <Button
          variant="primary"
          size="lg"
          block
          className="mt-2"
          busy={busy}
          onClick={() => void rate({ score: proposed })}
        >
          {t("confirmChosen")}
        </Button>
      )}
      <div aria-live="polite">
        {shown.score === null ? null : (
          <p className="mt-2 text-sm text-ink-2">
            {t("thanks")} {t("change")}
          </p>
        )}
      </div>
      {shown.score === null ? null : <LineForm said={shown} score={shown.score} busy={busy} rate={rate} />}
    </section>
  );
}

function ScoreButton({ score, pressed, onPress }: { score: Score; pressed: boolean; onPress: () => void }) {
  const t = useTranslations("request.rating.scores");
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={clsx(
        "flex min-h-16 flex-col items-center justify-center gap-0.5 rounded-lg px-1 text-sm select-none",
        pressed
          ? "bg-accent-soft font-medium text-accent-text inset-ring-[1.5px] inset-ring-accent"
          : "bg-raised inset-ring inset-ring-line-strong hover:tint-hover active:tint-pressed",
      )}
    >
      <ScoreFace score={score} size={26} />
      {t(score)}
    </button>
  );
}

type LineProps = { said: Said; score: Score; busy: boolean; rate: ReturnType<typeof useRating>["rate"] };

function LineForm({ said, score, busy, rate }: LineProps) {
  const t = useTranslations("request.rating");
  const [line, setLine] = useState(said.line);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void rate({ score, line });
  };
  return (
    <form onSubmit={submit} className="mt-2 grid gap-2">
      <TextArea
        label={t("line")}
        size="lg"
        rows={1}
        maxLength={RATING_LINE_MAX}
        value={line}
        onChange={(event) => {
          setLine(event.currentTarget.value);
        }}
      />
      {line.trim() === said.line ? null : (
        <Button type="submit" size="lg" busy={busy}>
          {t("send")}
        </Button>
      )}
    </form>
  );
}
