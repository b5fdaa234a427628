import { notFound } from "next/navigation";
import { drawingStyle } from "@/components/charts/drawing-style";
import { LongViewPicture, pictureSize } from "@/components/charts/long-view-picture";
import { whichDay } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { may } from "@/lib/domain/policy";
import { readUnfolded } from "@/lib/forms/long-view";
import { PICTURE_FORMATS, pictureIn, takeLongView } from "@/lib/usecases/take-long-view";
import { requireReader } from "@/lib/web/actor";
import { attachment } from "@/lib/web/file-answer";
import { longViewOf } from "../../long-view-of";

const TYPES = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;

/** A PNG that is longer is of no use on paper, and takes more memory than one answer may. */
const LONGEST_PNG = 6_000;

/** The long view of a force as a picture, folded as the page at the same parameters. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/forces/[slug]/long-view/[format]">,
): Promise<Response> {
  const { slug, format: asked } = await params;
  const actor = await requireReader(`/forces/${encodeURIComponent(slug)}`);
  const format = PICTURE_FORMATS.find((one) => one === asked);
  if (!format || !may(actor, "export what one sees", { on: "register" })) notFound();
  const force = await takeLongView(actor, slug, format);
  if (!force) notFound();
  const { today, demonstration } = await whichDay();
  const { "inspection-types": types } = await findLists(actor);
  const unfolded = readUnfolded(new URL(request.url).searchParams.getAll("unfold"));
  const { facts, caption } = longViewOf(force, { today, unfolded, types, taken: true, demonstration });
  const headers = { "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" };
  if (format === "png" && pictureSize(facts, caption).height > LONGEST_PNG)
    return new Response(
      "With so many rows the picture is too long for a PNG. Fold recommendations in, or take it as SVG.",
      { status: 413, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } },
    );
  // Loaded here: a page that imports it is refused, and this is none.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const svg = renderToStaticMarkup(<LongViewPicture facts={facts} caption={caption} style={drawingStyle()} />);
  return new Response(new Uint8Array(await pictureIn(format, svg)), {
    headers: {
      ...headers,
      "Content-Type": TYPES[format],
      "Content-Disposition": attachment(`long-view-${slug}-${today}.${format}`),
    },
  });
}
