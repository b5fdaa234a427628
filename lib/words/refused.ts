/** A refusal as people read it: why, what to do next and who can; and the field that it is about, where there is one. */
export interface WordedRefusal {
  readonly text: string;
  readonly field?: string;
}

/** A sentence that stands at a field. */
export const at = (field: string, text: string): WordedRefusal => ({ field, text });
