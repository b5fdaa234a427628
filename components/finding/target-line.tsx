/** A target in a line: what is late and by how long, or the day that counts, and how far that slid. */
export interface TargetInWords {
  readonly past?: string;
  readonly day?: string;
  readonly slip?: string;
}

export const TargetLine = ({ target: { past, day, slip } }: { target: TargetInWords }) => (
  <>
    {past && <b className="overdue">{past}</b>}
    {day}
    {!past && !day && <span className="quiet">none set</span>}
    {slip && <span className="slip">{slip}</span>}
  </>
);
