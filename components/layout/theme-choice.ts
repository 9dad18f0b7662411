export type Theme = "system" | "light" | "dark";

export const themeCookie = "theme";

/** The theme a cookie asks for; anything unknown follows the system. */
export function parseTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

/** The browser's own bars, in the colour of the page (the sRGB of the canvas in both themes). */
export const themeColors = [
  { media: "(prefers-color-scheme: light)", color: "oklch(0.972 0.0045 90)" },
  { media: "(prefers-color-scheme: dark)", color: "oklch(0.183 0.006 200)" },
];
