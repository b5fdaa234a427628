/** What an operation answers when it may be refused: a value to act on, or a refusal to show. Exceptions are for bugs and outages. */
export type Result<Value, Why> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Why };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });
export const refuse = <Why>(refusal: Why): { readonly ok: false; readonly refusal: Why } => ({ ok: false, refusal });
