/** Addresses below /inspections that are pages of their own. */
const RESERVED = ["new", "read"];

/** The words of an inspection's title as its address has them; never the address of another page. */
export function slugWords(title: string): string {
  const words = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  return words === "" || RESERVED.includes(words) ? `inspection-${words}`.replace(/-$/, "") : words;
}
