import { excerpt } from "../excerpt";
import { groupBy } from "../group-by";
import type { IssueFacts } from "./issue";
import type { KnownPerson } from "./known";
import { plain } from "./plain";
import { wordKey } from "./word-key";

/** Words for people that are kept are no longer. */
const LONGEST_NAMED = 200;

/** Whom a file names, as it is kept where nobody is meant who is known. */
export const keptAsNamed = (post: string | null): string | null =>
  post === null ? null : excerpt(post, LONGEST_NAMED);

type Named = { readonly id: string | null; readonly issue: IssueFacts | null };

/** Finds people by their post, as the file writes it, or as somebody said who is meant. Whoever is not found is said, and nobody is allocated. */
export function peopleFinder(
  people: readonly KnownPerson[],
  meant: Readonly<Record<string, string>> = {},
): (post: string | null, part: "owner" | "sponsor") => Named {
  const byPost = groupBy(people, ({ post }) => plain(post));
  return (post, part) => {
    if (post === null) return { id: null, issue: null };
    const value = excerpt(post, 80);
    const chosen = people.filter(({ id }) => Object.hasOwn(meant, wordKey(post)) && id === meant[wordKey(post)]);
    const held = chosen.length > 0 ? chosen : (byPost.get(plain(post)) ?? []);
    const able = held.filter(({ canOwn, canSponsor }) => (part === "owner" ? canOwn : canSponsor));
    if (able.length === 1) return { id: able[0]?.id ?? null, issue: null };
    if (able.length > 1) return { id: null, issue: { what: "person-several", value } };
    if (held.length > 0 && part === "sponsor") return { id: null, issue: { what: "person-cannot-sponsor", value } };
    return { id: null, issue: { what: "person-unknown", value } };
  };
}
