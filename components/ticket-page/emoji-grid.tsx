"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useId, useState, type KeyboardEvent } from "react";
import { matchesQuery } from "@/components/ui/text-match";

const emojis = {
  smile: "🙂",
  joy: "😄",
  wink: "😉",
  laugh: "😂",
  love: "😍",
  think: "🤔",
  neutral: "😐",
  sad: "🙁",
  cry: "😢",
  angry: "😠",
  surprise: "😮",
  sweat: "😅",
  thumbUp: "👍",
  thumbDown: "👎",
  clap: "👏",
  thanks: "🙏",
  strong: "💪",
  hello: "👋",
  ok: "👌",
  look: "👀",
  heart: "❤️",
  party: "🎉",
  star: "⭐",
  fire: "🔥",
  done: "✅",
  wrong: "❌",
  warning: "⚠️",
  question: "❓",
  idea: "💡",
  lock: "🔒",
  key: "🔑",
  tool: "🔧",
  computer: "💻",
  phone: "📱",
  printer: "🖨️",
  network: "🌐",
  mail: "📧",
  calendar: "📅",
  clock: "⏰",
  pin: "📌",
} as const;
type EmojiName = keyof typeof emojis;
const names = Object.keys(emojis) as EmojiName[];

const COLUMNS = 8;
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS };

/** The emojis that a search finds, and the one that Enter takes, moved by the arrows of the search. */
function useFoundEmojis(onChoose: (emoji: string) => void) {
  const t = useTranslations("ticketPage.composer.emoji");
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const found = names.filter((name) => matchesQuery(t(`words.${name}`), query.trim()));
  const index = Math.min(at, Math.max(0, found.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const current = found[index];
    if (event.key === "Enter" && current) onChoose(emojis[current]);
    // In a word that is searched, left and right move in the word.
    else if (step !== undefined && (query === "" || Math.abs(step) > 1))
      setAt(Math.max(0, Math.min(found.length - 1, index + step)));
    else return;
    event.preventDefault();
  };
  const search = (next: string) => {
    setQuery(next);
    setAt(0);
  };
  return { query, search, found, index, onKeyDown };
}

type OptionProps = { id: string; name: EmojiName; current: boolean; onChoose: () => void };

function EmojiOption({ id, name, current, onChoose }: OptionProps) {
  const t = useTranslations("ticketPage.composer.emoji.words");
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the search keeps the focus and handles the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      aria-label={t(name)}
      title={t(name)}
      onClick={onChoose}
      className={clsx(
        "grid h-9 cursor-pointer place-items-center rounded-md text-xl select-none hover:bg-hover pointer-coarse:h-11",
        current && "bg-hover",
      )}
    >
      {emojis[name]}
    </div>
  );
}

/** Some forty emojis, found by their words; the search keeps the focus, arrows move, Enter takes. */
export function EmojiGrid({ onChoose }: { onChoose: (emoji: string) => void }) {
  const t = useTranslations("ticketPage.composer.emoji");
  const id = useId();
  const { query, search, found, index, onKeyDown } = useFoundEmojis(onChoose);
  return (
    <>
      <input
        type="search"
        value={query}
        onChange={(event) => {
          search(event.target.value);
        }}
        onKeyDown={onKeyDown}
        aria-label={t("search")}
        placeholder={t("search")}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}-${String(index)}` : undefined}
        className="mb-1.5 h-8 w-full rounded-md bg-field px-2.5 inset-ring inset-ring-line-control pointer-coarse:h-11 pointer-coarse:text-md"
      />
      <p role="status" className={found.length === 0 ? "p-2 text-sm text-ink-3" : "sr-only"}>
        {found.length === 0 ? t("none") : null}
      </p>
      <div id={id} role="listbox" aria-label={t("list")} className="grid grid-cols-8">
        {found.map((name, place) => (
          <EmojiOption
            key={name}
            id={`${id}-${String(place)}`}
            name={name}
            current={place === index}
            onChoose={() => onChoose(emojis[name])}
          />
        ))}
      </div>
    </>
  );
}
