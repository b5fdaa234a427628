import { isReference, isResponseReference, isSlug } from "@/lib/domain/written";

/** What an address below `/public` asks for. */
export type Wanted =
  | { readonly page: "forces" | "data" }
  | { readonly page: "search"; readonly asked: string }
  | { readonly page: "file"; readonly name: string }
  | { readonly page: "force" | FilePage; readonly slug: string }
  /** `version` is null for the latest. */
  | { readonly page: "response"; readonly slug: string; readonly reference: string; readonly version: number | null }
  | { readonly page: "finding"; readonly slug: string; readonly reference: string }
  | { readonly page: "moved"; readonly to: string }
  | { readonly page: "nothing" };

type FilePage =
  | "csv"
  | "responses-csv"
  | "answers-csv"
  | "directions-csv"
  | "judgments-csv"
  | "engage-csv"
  | "json"
  | "feed";
const FILES: Readonly<Record<string, FilePage>> = {
  "findings.csv": "csv",
  "responses.csv": "responses-csv",
  "answers.csv": "answers-csv",
  "directions.csv": "directions-csv",
  "judgments.csv": "judgments-csv",
  "engage.csv": "engage-csv",
  "register.json": "json",
  "feed.atom": "feed",
};
const NOTHING: Wanted = { page: "nothing" };

export const isPublicAddress = (url = "/"): boolean => /^\/public(\/|\?|$)/.test(url);

/** What was asked stays with the one address that asks something. */
const movedTo = (path: string, query: string): Wanted => ({
  page: "moved",
  to: path === "/public/search" && query !== "" ? `${path}?${query}` : path,
});

/**
 * Reads an address. What else stands behind a question mark is left out, so that it makes no page of its own. One that is typed with
 * a sign more at its end, or in letters of the other size, leads to what it means.
 */
export function readAddress(url: string): Wanted {
  const [path = "", query = ""] = url.split("?", 2);
  if (path !== "/public" && path.endsWith("/")) return movedTo(path.replace(/\/+$/, "") || "/public", query);
  const wanted = readPath(path, query);
  if (wanted !== NOTHING) return wanted;
  const meant = inItsLetters(path);
  return meant !== path && readPath(meant, query) !== NOTHING ? movedTo(meant, query) : NOTHING;
}

/** Forces and files are written small, references in capitals. */
function inItsLetters(path: string): string {
  const [root, start, first, ...rest] = path.split("/");
  const second = rest.map((part) =>
    isReference(part.toUpperCase()) || isResponseReference(part.toUpperCase())
      ? part.toUpperCase()
      : part.toLowerCase(),
  );
  return [root, start, ...(first === undefined ? [] : [first.toLowerCase()]), ...second].join("/");
}

function readPath(path: string, query: string): Wanted {
  const [, , first, second, third, ...rest] = path.split("/");
  if (rest.length > 0) return NOTHING;
  if (third !== undefined) return versionOf(first ?? "", second, third);
  if (first === undefined) return { page: "forces" };
  if (first === "files") return second === undefined ? NOTHING : { page: "file", name: second };
  if (first === "data" || first === "search") {
    if (second !== undefined) return NOTHING;
    return first === "data" ? { page: "data" } : { page: "search", asked: new URLSearchParams(query).get("q") ?? "" };
  }
  if (!isSlug(first)) return NOTHING;
  if (second === undefined) return { page: "force", slug: first };
  const file = Object.hasOwn(FILES, second) ? FILES[second] : undefined;
  if (file) return { page: file, slug: first };
  if (isResponseReference(second)) return { page: "response", slug: first, reference: second, version: null };
  return isReference(second) ? { page: "finding", slug: first, reference: second } : NOTHING;
}

/** An earlier version of a response: the one thing that stands at a third place. */
const versionOf = (slug: string, reference: unknown, version: string): Wanted =>
  isSlug(slug) && isResponseReference(reference) && /^[1-9]\d{0,3}$/.test(version)
    ? { page: "response", slug, reference, version: Number(version) }
    : NOTHING;
