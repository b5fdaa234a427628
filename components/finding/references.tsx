import { Fragment } from "react";

/** So many stand in a line; of more, the number is said. */
const MOST = 60;

/** References in a line, each a link. */
export const References = ({ all }: { all: readonly string[] }) => (
  <>
    {all.slice(0, MOST).map((reference, at) => (
      <Fragment key={reference}>
        {at > 0 && ", "}
        <a href={`/findings/${reference}`}>{reference}</a>
      </Fragment>
    ))}
    {all.length > MOST && ` and ${(all.length - MOST).toLocaleString("en-GB")} more`}
  </>
);
