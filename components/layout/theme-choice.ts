export type Theme = "system" | "light" | "dark";

export const themeCookie = "theme";

/** The theme a cookie asks for; anything unknown follows the system. */
export function parseTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
