import { createElement, Fragment, memo, useState, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Avatar } from "./avatar";
import { AvatarStack } from "./avatar-stack";
import { Button } from "./button";
import { DueGlyph } from "./glyphs/due-glyph";
import { ShapeGlyph } from "./glyphs/shape-glyph";
import { Hand } from "./icons/staff";
import { toMarkup } from "./to-markup";

const Named = ({ name }: { name: string }) => <b title={name}>{name}</b>;
const Remembered = memo(Named);

/** React parts two texts by a comment, to find them again: nobody looks for these. */
const asReact = (node: ReactNode) => renderToStaticMarkup(node).replaceAll("<!-- -->", "");

describe("writes what React would", () => {
  const parts: Record<string, ReactNode> = {
    nothing: [null, undefined, false, true, ""],
    "texts and numbers": <p>{["a < b & c", 1, " “d” 'e' \"f\" ", 0]}</p>,
    "attributes that are there or not": (
      <input type="checkbox" disabled aria-checked={false} aria-label={"\"<&>'"} hidden={false} tabIndex={-1} />
    ),
    "fragments and keys": (
      <>
        <i key="1">1</i>
        <Fragment key="2">2</Fragment>
      </>
    ),
    components: [<Named key="a" name="Léa & <Co>" />, <Remembered key="b" name="Noé" />],
    "a moment": <time dateTime="2026-11-22T09:00:00Z">9 h</time>,
    "a drawing": <ShapeGlyph shape="check-disc" label="Résolu" className="text-status-resolved" />,
    "a clock": [<DueGlyph key="a" used={0.3} />, <DueGlyph key="b" paused />],
    people: (
      <AvatarStack lead={{ id: "1", name: "Karim Benali", you: true }} others={[{ id: "2", name: "Ava" }]} label="K" />
    ),
    "a person": <Avatar name="Zoé Ünal" />,
    "a button": (
      <Button size="xs" icon={<Hand size={14} />} onClick={() => undefined} draggable={false}>
        Prendre
      </Button>
    ),
  };
  test.each(Object.entries(parts))("%s", (_name, node) => {
    expect(toMarkup(node)).toBe(asReact(node));
  });

  test("whatever people write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (text, title) => {
        const node = createElement("p", { title, "data-tip": text }, text, createElement("i", null, title));
        expect(toMarkup(node)).toBe(asReact(node));
      }),
    );
  });
});

test("what stands in is drawn instead", () => {
  const Living = () => <b>{useState(0)[0]}</b>;
  const others = new Map([[Living, () => <b>still</b>]]);
  expect(toMarkup(<Living />, others)).toBe("<b>still</b>");
});

test("what it can't write is refused", () => {
  const Late = () => Promise.resolve("late");
  expect(() => toMarkup(createElement("div", { style: { color: "red" } }))).toThrow("style");
  expect(() => toMarkup(createElement("video", { autoPlay: true }))).toThrow("autoPlay");
  expect(() => toMarkup(createElement(Late))).toThrow("plain components");
});
