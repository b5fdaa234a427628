/** The words of a title as an address has them, with a number where another has the same. */
export function slugOf(title: string, used: Set<string>): string {
  const words = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? words : `${words}-${number}`;
    if (used.has(slug)) continue;
    used.add(slug);
    return slug;
  }
}
