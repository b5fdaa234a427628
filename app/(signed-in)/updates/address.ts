import type { UpdatesAsked } from "@/lib/data/queries/updates";

export interface UpdatesAddress extends UpdatesAsked {
  readonly page: number;
}

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address of the page of updates asks for. Values that mean nothing are left out. */
export const readUpdatesAddress = ({ of, quiet, page }: Parameters): UpdatesAddress => ({
  of: of === "force" ? "force" : "mine",
  quiet: quiet === "yes",
  page: typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
});

/** The reverse, without what goes without saying. */
export function updatesParameters({ of, quiet, page }: UpdatesAddress): string {
  const parameters = new URLSearchParams();
  if (of === "force") parameters.set("of", "force");
  if (quiet) parameters.set("quiet", "yes");
  if (page > 1) parameters.set("page", String(page));
  return parameters.toString();
}

export const updatesHref = (address: UpdatesAddress, path = "/updates"): string =>
  [path, updatesParameters(address)].filter(Boolean).join("?");
