import type { ReactElement, ReactNode } from "react";

type Props = Record<string, unknown> & { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } };
export type Draw = (props: Props) => ReactNode;
type Part = Pick<ReactElement<Props>, "props"> & { type: unknown };

const FRAGMENT = Symbol.for("react.fragment");
const MEMO = Symbol.for("react.memo");
const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "wbr"]);
const SILENT: ReadonlySet<string> = new Set([
  "children",
  "dangerouslySetInnerHTML",
  "key",
  "ref",
  "suppressHydrationWarning",
]);
const NAMES: Readonly<Record<string, string>> = { className: "class", htmlFor: "for", tabIndex: "tabindex" };
/** Written as React writes them: HTML ignores their case, SVG wants it. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(["dateTime", "viewBox"]);
/** What says "true" or "false" in words. */
const SPOKEN = /^(?:aria-|data-|draggable$)/;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};
const SPECIAL = /["'&<>]/;

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["'&<>]/g, (sign) => ESCAPES[sign] ?? sign) : text;
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || typeof value === "function") return "";
  const written = NAMES[name] ?? name;
  if (written === name && /[A-Z]/.test(name) && !AS_THEY_ARE.has(name)) throw new Error(`No way to write ${name}.`);
  if (typeof value === "boolean") {
    if (SPOKEN.test(name)) return ` ${written}="${String(value)}"`;
    return value ? ` ${written}=""` : "";
  }
  if (typeof value !== "string" && typeof value !== "number") throw new Error(`No way to write a value of ${name}.`);
  return ` ${written}="${escaped(String(value))}"`;
}

function element(tag: string, props: Props, others: ReadonlyMap<unknown, Draw>): string {
  let out = `<${tag}`;
  for (const name in props) if (!SILENT.has(name)) out += attribute(name, props[name]);
  if (VOID.has(tag)) return `${out}/>`;
  return `${out}>${props.dangerouslySetInnerHTML?.__html ?? toMarkup(props.children, others)}</${tag}>`;
}

/**
 * Writes what components draw as HTML text, for parts that only wake up later: long lists, where React's own drawing takes many times
 * as long. `others` stand in for components that it can't call; hooks work while React draws the caller on the server, and read only.
 * Throws on what it can't write.
 */
export function toMarkup(node: ReactNode, others: ReadonlyMap<unknown, Draw> = new Map()): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string") return escaped(node);
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (Array.isArray(node)) {
    let out = "";
    for (const one of node as ReactNode[]) out += toMarkup(one, others);
    return out;
  }
  const { type, props } = node as Part;
  if (typeof type === "string") return element(type, props, others);
  if (type === FRAGMENT) return toMarkup(props.children, others);
  const drawn = others.get(type);
  if (drawn) return toMarkup(drawn(props), others);
  if (typeof type === "function") return toMarkup((type as Draw)(props), others);
  const inner = type as { $$typeof?: symbol; type?: Draw } | null | undefined;
  if (inner?.$$typeof === MEMO && typeof inner.type === "function") return toMarkup(inner.type(props), others);
  throw new Error("Only elements, fragments and plain components can be written.");
}
