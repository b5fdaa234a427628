import Link from "next/link";

/** "1 to 50 of 131", with links to the page before and after where there is one. Nothing to say for an empty list. */
export const Pagination = ({
  first,
  last,
  all,
  what,
  previous,
  next,
}: {
  first: number;
  last: number;
  all: number;
  /** Of what: "findings". */
  what: string;
  previous?: string;
  next?: string;
}) =>
  all > 0 && (
    <nav className="pages" aria-label={`Pages of ${what}`}>
      <span className="quiet">
        {all === 1 ? `The only one of the ${what}` : `${first} to ${last} of ${all.toLocaleString("en-GB")} ${what}`}
      </span>
      <span className="flex gap-4">
        {previous && (
          <Link href={previous} rel="prev">
            Previous page
          </Link>
        )}
        {next && (
          <Link href={next} rel="next">
            Next page
          </Link>
        )}
      </span>
    </nav>
  );
