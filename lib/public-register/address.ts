import { isReference, isSlug } from "@/lib/domain/written";

/** What an address below `/public` asks for. */
export type Wanted =
  | { readonly page: "forces" | "data" }
  | { readonly page: "search"; readonly asked: string }
  | { readonly page: "file"; readonly name: string }
  | { readonly page: "force" | "csv" | "json" | "feed"; readonly slug: string }
  | { readonly page: "finding"; readonly slug: string; readonly reference: string }
  | { readonly page: "moved"; readonly to: string }
  | { readonly page: "nothing" };

const FILES: Readonly<Record<string, "csv" | "json" | "feed">> = {
  "findings.csv": "csv",
  "register.json": "json",
  "feed.atom": "feed",
};
const NOTHING: Wanted = { page: "nothing" };

export const isPublicAddress = (url = "/"): boolean => /^\/public(\/|\?|$)/.test(url);

/** Reads an address. What else stands behind a question mark is left out, so that it makes no page of its own. */
export function readAddress(url: string): Wanted {
  const [path = "", query = ""] = url.split("?", 2);
  if (path !== "/public" && path.endsWith("/")) return { page: "moved", to: path.replace(/\/+$/, "") || "/public" };
  const [, , first, second, ...rest] = path.split("/");
  if (rest.length > 0) return NOTHING;
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
  return isReference(second) ? { page: "finding", slug: first, reference: second } : NOTHING;
}
