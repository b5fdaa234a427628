import { EVIDENCE_AUDIENCES } from "@/lib/domain/audience";
import { type LibraryFilter, STANDINGS } from "@/lib/domain/evidence/library";
import { isSlug } from "@/lib/domain/written";
import { asReference } from "./reference";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

const MOST_OF_A_SEARCH = 200;

const all = (value: Asked[string]): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;
const first = (value: Asked[string]): string => all(value)[0] ?? "";

/** What the address of the library asks for. What it does not understand it leaves out; without any `standing` it shows what stands. */
export function readLibraryQuery(asked: Asked): { readonly filter: LibraryFilter; readonly page: number } {
  const standings = STANDINGS.filter((one) => all(asked.standing).includes(one));
  const page = first(asked.page);
  return {
    filter: {
      forces: all(asked.force).filter(isSlug),
      kinds: all(asked.kind).filter(isSlug),
      audiences: EVIDENCE_AUDIENCES.filter((one) => all(asked.audience).includes(one)),
      standings: standings.length > 0 ? standings : ["standing"],
      finding: asReference(first(asked.finding)) ?? "",
      text: first(asked.text).replaceAll("\0", "").toWellFormed().trim().slice(0, MOST_OF_A_SEARCH),
    },
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

type Part = readonly [name: string, value: string];

/** The filters that are on, as they stand in the address. What is shown without being asked for is none of them. */
export function partsOf({ forces, kinds, audiences, standings, finding, text }: LibraryFilter): readonly Part[] {
  const many = (name: string, values: readonly string[]) => values.map((value): Part => [name, value]);
  const usual = standings.length === 1 && standings[0] === "standing";
  return [
    ...many("force", forces),
    ...many("kind", kinds),
    ...many("audience", audiences),
    ...(usual ? [] : many("standing", standings)),
    ...(finding ? [["finding", finding] as const] : []),
    ...(text ? [["text", text] as const] : []),
  ];
}

/** The address of the library with these filters on. */
export function libraryAddress(parts: readonly Part[], page = 1): string {
  const query = new URLSearchParams(parts.map(([name, value]) => [name, value]));
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/evidence?${query}` : "/evidence";
}
