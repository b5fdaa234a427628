import { areaOf, FORCE_NAMES } from "../report-text/phrases/force-names";
import type { Review } from "./review";

/** The force that a report names, where that is another than the one it is read for; null otherwise. */
export function otherForceNamed({ names }: Review, force: string): string | null {
  if (!names || areaOf(names) === areaOf(force)) return null;
  return FORCE_NAMES.some((forms) => forms.includes(names) && forms.includes(force)) ? null : names;
}
