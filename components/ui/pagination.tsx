import { Link } from "@/components/ui/link";

/** "1 to 50 of 131", with links to the page before and after where there is one. Nothing to say for an empty list. */
export const Pagination = ({
  first,
  last,
  all,
  what,
  previous,
  next,
  sizes = [],
}: {
  first: number;
  last: number;
  all: number;
  /** Of what: "findings". */
  what: string;
  previous?: string;
  next?: string;
  /** How many a page can list. */
  sizes?: readonly { label: string; href: string; current: boolean }[];
}) =>
  all > 0 && (
    <nav className="pages" aria-label={`Pages of ${what}`}>
      <span className="quiet">
        {all === 1 ? `The only one of the ${what}` : `${first} to ${last} of ${all.toLocaleString("en-GB")} ${what}`}
      </span>
      {all > Math.min(...sizes.map(({ label }) => Number(label)), Number.POSITIVE_INFINITY) && (
        <span className="page-sizes small print:hidden">
          <span className="quiet">A page lists</span>
          {sizes.map(({ label, href, current }) =>
            current ? (
              <b key={label}>{label}</b>
            ) : (
              <Link key={label} href={href}>
                <span className="sr-only">A page lists </span>
                {label}
              </Link>
            ),
          )}
        </span>
      )}
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
