"use client";

import { Monitor, Moon, Sun } from "@/components/ui/icons/everyday";
import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { themeCookie, type Theme } from "./theme-choice";

const oneYearSeconds = 31_536_000;

function applyTheme(theme: Theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  const age = theme === "system" ? 0 : oneYearSeconds;
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${String(age)}; samesite=lax`;
}

type Props = { theme: Theme; label: string; texts: Record<Theme, string>; className?: string | undefined };

/** Light, dark or as the device; kept in a cookie the server reads. */
export function ThemeSwitch({ theme, label, texts, className }: Props) {
  const [chosen, setChosen] = useState(theme);
  const segment = (value: Theme, icon: React.ReactNode) => ({
    value,
    label: <span className="sr-only">{texts[value]}</span>,
    icon: (
      <span data-tip={texts[value]} className="grid place-items-center">
        {icon}
      </span>
    ),
  });
  return (
    <Segmented
      label={label}
      name="theme"
      className={className}
      segments={[
        segment("system", <Monitor size={16} aria-hidden />),
        segment("light", <Sun size={16} aria-hidden />),
        segment("dark", <Moon size={16} aria-hidden />),
      ]}
      value={chosen}
      onValueChange={(next) => {
        setChosen(next);
        applyTheme(next);
      }}
    />
  );
}
