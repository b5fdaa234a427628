import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The faces by the names that they have where a picture is opened. */
const FACES: Readonly<Record<string, string>> = {
  "--font-serif": '"Source Serif 4", Georgia, serif',
};
const SANS = '"Source Sans 3", "Source Sans Pro", Arial, sans-serif';

/**
 * The rules of drawings for a picture that leaves the page: the same file as for pages, with the colours of light paper in the
 * place of their names, since what opens a picture knows no names. What is pointed at or pressed is left out.
 */
export function drawingStyle(): string {
  const read = (path: string) => readFileSync(join(process.cwd(), path), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const [light = ""] = read("components/ui/tokens.css").split("@media");
  const tokens = new Map(
    [...light.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
  const [rules = ""] = read("components/charts/charts.css").split("@media");
  const said = [...rules.matchAll(/([^{}]+)\{([^{}]+)\}/g)].flatMap(([, selector = "", body = ""]) =>
    selector.includes(":") || !selector.includes(".drawing ")
      ? []
      : `${selector.trim()}{${body
          .replace(/var\((--[\w-]+)\)/g, (_, name: string) => FACES[name] ?? tokens.get(name) ?? "")
          .replace(/\s+/g, " ")
          .trim()}}`,
  );
  return [`.drawing text{font-family:${SANS}}`, ...said].join("\n");
}
