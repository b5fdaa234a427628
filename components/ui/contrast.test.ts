import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
const read = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
const light = read(lightCss);
const dark = { ...light, ...read(darkCss.split("@media print")[0] ?? "") };

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
};

const TONES = ["open", "engage", "closed", "good", "warn", "bad", "done", "none"];
const PAIRS: [string, string, number][] = [
  ...["paper", "card", "accent-soft"].map((ground): [string, string, number] => ["ink", ground, 7]),
  ...["paper", "card", "accent-soft"].flatMap((ground) =>
    ["ink-2", "accent", "bad", "warn"].map((text): [string, string, number] => [text, ground, 4.5]),
  ),
  ...TONES.map((tone): [string, string, number] => [tone, `${tone}-ground`, 4.5]),
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ["band-ink", "band", 7],
  ["band-ink-2", "band", 4.5],
  ["focus", "band", 3],
  ["control", "card", 3],
  ["control", "paper", 3],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s scheme", (_name, tokens) => {
  it.each(PAIRS)("sets %s on %s with a contrast of at least %d", (text, ground, least) => {
    expect(contrast(tokens[text] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(least);
  });
});
