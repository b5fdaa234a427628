import { keyFrom } from "@/lib/domain/list/key";
import { type Entry, type Lists, NO_LISTS } from "@/lib/domain/list/lists";
import { AWAITED, EVIDENCE, THEMES } from "./words";

const entries = (keys: readonly string[]): readonly Entry[] =>
  [...new Set(keys)].map((key, index) => ({ key, name: key, position: index + 1, from: null, endedOn: null }));

/** As much of the product's lists as decisions in memory choose from: the migrations make these entries, with their names. */
export const LISTS: Lists = {
  ...NO_LISTS,
  bodies: entries(AWAITED.map(([body]) => body)),
  "evidence-kinds": entries(EVIDENCE.map(([kind]) => kind)),
  themes: entries(THEMES.map(({ name }) => keyFrom(name))),
};
