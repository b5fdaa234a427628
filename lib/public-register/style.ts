import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A file that pages of the public register load: named by what is in it, so that it may be kept for ever. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

const FONTS = "node_modules/@fontsource-variable";
const read = (path: string) => readFileSync(join(process.cwd(), path));
const signOf = (body: string | Buffer) => createHash("sha256").update(body).digest("hex").slice(0, 12);

/** The product's colours, sizes and faces, without what only its own style tool reads. */
const tokens = () =>
  read("components/ui/tokens.css")
    .toString()
    .replace("@theme static", ":root")
    .replace(/^\s*--(color|font)-\*: initial;$/gm, "");

/** The faces, each from a file of ours. */
function faces(assets: Map<string, Asset>): string {
  const css = read("components/ui/fonts.css").toString();
  return css.replace(new RegExp(`url\\("[./]*${FONTS}/([^"]+)"\\)`, "g"), (_, path: string) => {
    const body = read(`${FONTS}/${path}`);
    const name = `${signOf(body)}.woff2`;
    assets.set(name, { type: "font/woff2", body });
    return `url("/public/files/${name}")`;
  });
}

/** The style of the public pages and the faces that it names, by their names below `/public/files`; and the name of the style. */
export function publicAssets(): { readonly assets: ReadonlyMap<string, Asset>; readonly style: string } {
  const assets = new Map<string, Asset>();
  const css = [faces(assets), tokens(), read("lib/public-register/look.css").toString()].join("\n");
  const style = `${signOf(css)}.css`;
  assets.set(style, { type: "text/css; charset=utf-8", body: Buffer.from(css) });
  assets.set("icon.svg", { type: "image/svg+xml", body: read("app/icon.svg") });
  return { assets, style };
}
