import { childrenOf, elementOf, type Node } from "./plain";

type Attribute = string | true | Readonly<Record<string, string>>;

/** What a page shows, element by element with what each is given. */
export type Marked =
  | string
  | { readonly tag: string; readonly is: Readonly<Record<string, Attribute>>; readonly of: readonly Marked[] };

/** What runs, or is there for what runs. */
const LEFT_AWAY = new Set(["script", "template", "noscript"]);
/** Attributes that are there or not. */
const THERE = new Set([
  "checked",
  "disabled",
  "hidden",
  "multiple",
  "novalidate",
  "open",
  "readonly",
  "required",
  "selected",
]);
const NAMES: Readonly<Record<string, string>> = { class: "className", for: "htmlFor", tabindex: "tabIndex" };

/** The whole of what a page shows, from the first link to the foot: every element with its attributes, and no scripts. */
export function markupOf(html: string): readonly Marked[] {
  const body = elementOf(html, "body");
  if (!body) throw new Error("The page has no body");
  return marked(body);
}

function marked(node: Node): readonly Marked[] {
  return childrenOf(node).flatMap((child): readonly Marked[] => {
    if (child.nodeName === "#text" && "value" in child) return [child.value];
    if (!("attrs" in child) || LEFT_AWAY.has(child.nodeName)) return [];
    const is = Object.fromEntries(child.attrs.map(({ name, value }) => [NAMES[name] ?? name, attribute(name, value)]));
    return [{ tag: child.nodeName, is, of: marked(child) }];
  });
}

const attribute = (name: string, value: string): Attribute => {
  if (THERE.has(name)) return true;
  return name === "style" ? styleOf(value) : value;
};

/** A style as React takes it. */
function styleOf(value: string): Readonly<Record<string, string>> {
  const set = value.split(";").map((one) => one.split(/:(.*)/s));
  return Object.fromEntries(
    set.flatMap(([name = "", to]) => {
      if (to === undefined) return [];
      const own = name.trim();
      const called = own.startsWith("--") ? own : own.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      return [[called, to.trim()]];
    }),
  );
}
