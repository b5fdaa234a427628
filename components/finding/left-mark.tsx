/** Beside the post of somebody who can answer for it no more: a quiet word on the same line. It imports no words: rows show it too. */
export const LeftMark = ({ says }: { says: string }) => (
  <span className="quiet inline whitespace-nowrap">{` (${says})`}</span>
);
