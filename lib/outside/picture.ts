import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";

/** The faces of the product as files that a drawing program reads; those of the pages are packed for browsers. */
const FACES = [
  "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
];

/** How many points of a screen a unit of the drawing has: fine enough for paper. */
const FINE = 2;

/** A drawing as a PNG, in the product's own faces whatever the machine has. It is drawn beside the thread that answers. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: FINE },
    font: {
      loadSystemFonts: false,
      fontFiles: FACES.map((face) => join(process.cwd(), "node_modules/@expo-google-fonts", face)),
      defaultFontFamily: "Source Sans 3",
    },
  });
  return picture.asPng();
}
