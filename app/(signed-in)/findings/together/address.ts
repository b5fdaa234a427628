import type { Chosen } from "@/lib/data/queries/together";
import { FIRST_PAGE } from "@/lib/domain/finding/register-filter";
import type { DeedName } from "@/lib/domain/together/deed";
import { asReference } from "@/lib/forms/reference";
import { readRegisterQuery, registerParameters, unknownIn } from "@/lib/forms/register-query";
import { isDeedName } from "@/lib/forms/together";

/** More cannot be ticked: a page of the register has fewer. */
const MOST_TICKED = 100;

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What is to be done to which findings, as the address says it. */
export interface TogetherAddress extends Chosen {
  readonly deed: DeedName | null;
  /** The filter says something that means nothing: then it does not say which findings are meant. */
  readonly isUnclear: boolean;
}

export function readTogetherAddress(asked: Parameters): TogetherAddress {
  const { filter, sort } = readRegisterQuery(asked);
  const ticked = [asked.reference ?? []].flat().flatMap((one) => asReference(one) ?? []);
  const name = [asked.do].flat()[0];
  return {
    deed: isDeedName(name) ? name : null,
    ticked: [...new Set(ticked)].slice(0, MOST_TICKED),
    filter,
    sort,
    isUnclear: unknownIn(asked).length > 0,
  };
}

/** The reverse. */
export function togetherParameters({ deed, ticked, filter, sort }: TogetherAddress): string {
  const parameters = registerParameters({ filter, sort, place: FIRST_PAGE });
  for (const reference of ticked) parameters.append("reference", reference);
  if (deed) parameters.set("do", deed);
  return parameters.toString();
}

export const togetherHref = (address: TogetherAddress): string => `/findings/together?${togetherParameters(address)}`;

/** An address as its text gives it, of whatever a browser sent. */
export function parametersOf(text: unknown): Parameters {
  const parameters = new URLSearchParams(typeof text === "string" ? text : "");
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
}
