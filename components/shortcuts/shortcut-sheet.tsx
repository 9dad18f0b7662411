"use client";

import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { Fragment } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { shortcutsOf, type Shortcut } from "./shortcut-lists";

type Say = (key: string) => string;
const drawn: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Home: "↖",
};
const named = new Set([" ", "Enter", "Escape", "Shift", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home"]);

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** The keys of the page, by what they are for. */
export function ShortcutSheet({ open, onOpenChange }: Props) {
  const t = useTranslations("shortcuts");
  const say = t as unknown as Say;
  const groups = shortcutsOf(usePathname());
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")} closeLabel={t("close")} size="md" readOnly>
      <div className="gap-x-8 pb-3 sm:columns-2">
        {groups.map(({ name, shortcuts }) => (
          <section key={name} className="mb-5 break-inside-avoid">
            <h3 className="pb-1 text-xs font-medium text-ink-3">{t(`groups.${name}`)}</h3>
            <dl>
              {shortcuts.map((shortcut) => (
                <div
                  key={shortcut.name}
                  className="flex min-h-8 items-center justify-between gap-3 border-b border-line last:border-b-0"
                >
                  <dt>{say(`acts.${name}.${shortcut.name}`)}</dt>
                  <dd className="shrink-0">
                    <Keys shortcut={shortcut} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ shortcut: { keys } }: { shortcut: Shortcut }) {
  const t = useTranslations("shortcuts");
  const say = t as unknown as Say;
  const spoken = (key: string) => {
    if (named.has(key)) return say(`keys.${key === " " ? "Space" : key}`);
    return key.length === 1 ? key.toUpperCase() : key;
  };
  const isCapital = (key: string) => /^[A-Z]$/.test(key);
  return (
    <>
      <span className="sr-only">
        {keys
          .map((pressed) =>
            pressed.map((key) => `${isCapital(key) ? `${t("keys.Shift")} ` : ""}${spoken(key)}`).join(" "),
          )
          .join(t("or"))}
      </span>
      <span aria-hidden className="inline-flex items-center gap-1">
        {keys.map((pressed, nth) => (
          <Fragment key={pressed.join()}>
            {nth > 0 ? <span className="text-xs text-ink-3">/</span> : null}
            {pressed.map((key) => (
              <Kbd key={key}>
                {isCapital(key) ? "⇧ " : ""}
                {drawn[key] ?? spoken(key)}
              </Kbd>
            ))}
          </Fragment>
        ))}
      </span>
    </>
  );
}
