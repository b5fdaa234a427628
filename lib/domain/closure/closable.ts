/** One of several findings that are closed with one press: as a letter or register reports it, or as it was seen on the desk. */
export type Closable =
  | { readonly what: "reported"; readonly proposalId: string }
  | { readonly what: "finding"; readonly reference: string; readonly version: number };

/** How it is named in a form: `report:…`, or `WMP-2023-004@17` with the last event that was seen of it. */
export const closableKey = (one: Closable): string =>
  one.what === "reported" ? `report:${one.proposalId}` : `${one.reference}@${one.version}`;

/** The same read again; null for what names nothing. */
export function readClosable(key: string): Closable | null {
  const [, proposalId] = /^report:([0-9a-f-]{36})$/.exec(key) ?? [];
  if (proposalId) return { what: "reported", proposalId };
  const [, reference, version] = /^([A-Z0-9-]{5,40})@(\d{1,9})$/.exec(key) ?? [];
  return reference ? { what: "finding", reference, version: Number(version) } : null;
}
