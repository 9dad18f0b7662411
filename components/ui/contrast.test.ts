import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Colour = { lightness: number; chroma: number; hue: number };
type Palette = ReadonlyMap<string, Colour>;

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** The declarations of the first block that follows a marker. */
function block(marker: string): string {
  const start = css.indexOf("{", css.indexOf(marker));
  return css.slice(start, css.indexOf("}", start));
}

function colours(text: string): Palette {
  const declaration = /--color-([\w-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g;
  return new Map(
    [...text.matchAll(declaration)].map(([, name = "", lightness, chroma, hue]) => [
      name,
      { lightness: Number(lightness), chroma: Number(chroma), hue: Number(hue) },
    ]),
  );
}

/** OKLCH to linear sRGB (CSS Color 4, 17.4). */
function linearRgb({ lightness, chroma, hue }: Colour): readonly [number, number, number] {
  const angle = (hue / 180) * Math.PI;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function luminance(colour: Colour): number {
  const [red, green, blue] = linearRgb(colour).map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const bright = Math.max(luminance(one), luminance(other));
  const dim = Math.min(luminance(one), luminance(other));
  return (bright + 0.05) / (dim + 0.05);
}

const light = colours(block("@theme static"));
const darkBySystem = new Map([...light, ...colours(block(':root:not([data-theme="light"])'))]);
const darkByChoice = new Map([...light, ...colours(block('\n:root[data-theme="dark"]'))]);

const papers = ["canvas", "surface", "raised", "sunken", "field"];
const softs = ["accent-soft", "danger-soft", "warning-soft", "success-soft"];
const statuses = ["new", "in-progress", "waiting", "resolved", "closed"].map((status) => `status-${status}`);
const feedback = ["danger", "warning", "success"];

type Rule = { front: string; grounds: string[]; least: number };

const text = (front: string, grounds: string[]): Rule => ({ front, grounds, least: 4.5 });
const mark = (front: string, grounds: string[]): Rule => ({ front, grounds, least: 3 });

const rules: Rule[] = [
  text("ink", [...papers, ...softs, "note"]),
  text("ink-2", [...papers, ...softs, "note"]),
  text("ink-3", [...papers, "accent-soft", "note"]),
  text("accent-text", [...papers, "accent-soft", "note"]),
  text("on-accent", ["accent", "accent-hover", "accent-pressed"]),
  text("on-danger", ["danger", "danger-hover"]),
  text("note-text", ["note", "surface"]),
  text("note", ["note-text"]),
  text("on-inverse", ["inverse"]),
  text("inverse-accent", ["inverse"]),
  text(
    "avatar-ink",
    [1, 2, 3, 4, 5, 6].map((index) => `avatar-${String(index)}`),
  ),
  ...[...statuses, ...feedback].flatMap((name) => [
    text(`${name}-text`, [...papers, `${name}-soft`]),
    mark(name, [...papers, `${name}-soft`]),
  ]),
  ...["low", "normal", "high", "urgent"].map((level) => mark(`priority-${level}`, papers)),
  mark("line-control", ["canvas", "surface", "raised", "field"]),
  mark("focus", [...papers, "accent-soft", "note"]),
];

function colour(palette: Palette, name: string): Colour {
  const found = palette.get(name);
  if (!found) throw new Error(`globals.css has no opaque colour --color-${name}`);
  return found;
}

function failures(palette: Palette): string[] {
  return rules.flatMap(({ front, grounds, least }) =>
    grounds
      .map((ground) => ({ ground, ratio: contrast(colour(palette, front), colour(palette, ground)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}, needs ${String(least)}`),
  );
}

describe("the palette", () => {
  it("reads each theme", () => {
    expect(light.size).toBeGreaterThan(60);
    expect(light.get("ink")).not.toEqual(darkBySystem.get("ink"));
  });

  it("is the same in both dark blocks", () => {
    expect([...darkByChoice]).toEqual([...darkBySystem]);
  });

  it.each([
    ["light", light],
    ["dark", darkByChoice],
  ])("can be read in %s", (_theme, palette) => {
    expect(failures(palette)).toEqual([]);
  });

  it.each([
    ["light", light],
    ["dark", darkByChoice],
  ])("stays inside sRGB in %s", (_theme, palette) => {
    const outside = [...palette].filter(([, value]) =>
      linearRgb(value).some((part) => part < -0.0005 || part > 1.0005),
    );
    expect(outside.map(([name]) => name)).toEqual([]);
  });
});
