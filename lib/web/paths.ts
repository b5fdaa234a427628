/** A path of this site that is safe to redirect to; anything else (another host, a scheme, a backslash) becomes the start page. */
export function safePath(asked: string | null | undefined): string {
  if (!asked || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes("\\")) return "/";
  const url = new URL(asked, "http://here.invalid");
  return url.origin === "http://here.invalid" ? `${url.pathname}${url.search}` : "/";
}
