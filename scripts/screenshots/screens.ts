import type { Page } from "@playwright/test";

export type Visitor = "learner" | "technician" | "admin" | null;
type Width = 390 | 1440;
export type Look = { width: Width; theme: "light" | "dark"; language: "fr" | "en" };

/** A screen to take: who looks at it, where it is, and what is done there before. */
export type Screen = {
  name: string;
  visitor: Visitor;
  address: (demo: DemoTickets) => string;
  prepare?: (page: Page) => Promise<void>;
  looks: readonly Look[];
};

/** The tickets of the demo centre that the pictures show, by their titles. */
export const demoTitles = {
  projector: "Le vidéoprojecteur de la B204 n’affiche plus rien",
  badge: "Mon badge n’ouvre plus l’atelier 2",
} as const;
export type DemoTickets = Record<keyof typeof demoTitles, number>;

const at = (width: Width, theme: Look["theme"], language: Look["language"] = "fr"): Look => ({
  width,
  theme,
  language,
});

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("vidéo");
  await page.getByRole("option").first().waitFor();
}

async function fillRequest(page: Page): Promise<void> {
  await page.getByRole("radio").nth(5).check({ force: true });
  const example = page.getByRole("textbox").first();
  await example.fill((await example.getAttribute("placeholder")) ?? "");
  await example.blur();
}

/** The main screens, each in the looks that tell most. */
export const screens: readonly Screen[] = [
  {
    name: "sign-in",
    visitor: null,
    address: () => "/login",
    looks: [at(390, "light"), at(1440, "light"), at(1440, "dark", "en")],
  },
  {
    name: "learner-new",
    visitor: "learner",
    address: () => "/tickets/new",
    prepare: fillRequest,
    looks: [at(390, "light"), at(390, "dark", "en")],
  },
  {
    name: "learner-list",
    visitor: "learner",
    address: () => "/tickets",
    looks: [at(390, "light"), at(390, "dark"), at(1440, "light")],
  },
  {
    name: "learner-request",
    visitor: "learner",
    address: ({ badge }) => `/tickets/${String(badge)}`,
    looks: [at(390, "light"), at(390, "dark")],
  },
  {
    name: "board",
    visitor: "technician",
    address: () => "/board",
    looks: [at(1440, "light"), at(1440, "dark"), at(390, "light")],
  },
  {
    name: "board-peek",
    visitor: "technician",
    address: ({ projector }) => `/board?peek=${String(projector)}`,
    prepare: (page) => page.getByRole("dialog").getByRole("heading").first().waitFor(),
    looks: [at(1440, "light")],
  },
  {
    name: "queue",
    visitor: "technician",
    address: () => "/tickets?view=all",
    looks: [at(1440, "light"), at(1440, "dark", "en"), at(390, "light")],
  },
  {
    name: "ticket",
    visitor: "technician",
    address: ({ projector }) => `/tickets/${String(projector)}`,
    looks: [at(1440, "light"), at(1440, "dark"), at(390, "light")],
  },
  {
    name: "palette",
    visitor: "technician",
    address: () => "/board",
    prepare: openPalette,
    looks: [at(1440, "light")],
  },
  {
    name: "admin-users",
    visitor: "admin",
    address: () => "/admin/users",
    looks: [at(1440, "light"), at(1440, "dark", "en")],
  },
  { name: "audit", visitor: "admin", address: () => "/admin/audit?type=ticket", looks: [at(1440, "light")] },
  { name: "deadlines", visitor: "admin", address: () => "/admin/sla", looks: [at(1440, "light")] },
  { name: "categories", visitor: "admin", address: () => "/admin/categories", looks: [at(1440, "light")] },
  { name: "settings", visitor: "admin", address: () => "/admin/settings", looks: [at(1440, "light")] },
  { name: "account", visitor: "learner", address: () => "/account", looks: [at(390, "light")] },
];
