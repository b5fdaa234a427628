import { Link } from "@/components/ui/link";

/** The filters that are on: each takes itself off; the last link takes off all. Shows nothing when none is on. */
export const Chips = ({
  active,
  clearHref,
}: {
  active: readonly { label: string; removeHref: string }[];
  clearHref: string;
}) =>
  active.length > 0 && (
    <ul className="flex flex-wrap items-center gap-2" aria-label="Filters that are on">
      {active.map(({ label, removeHref }) => (
        <li key={removeHref}>
          <Link className="chip chip-off" href={removeHref}>
            <span className="sr-only">Take off the filter </span>
            {label}
          </Link>
        </li>
      ))}
      <li className="print:hidden">
        <Link className="small" href={clearHref}>
          Clear all filters
        </Link>
      </li>
    </ul>
  );

/** Saved views, each a link; the one that is shown is marked. */
export const Views = ({
  label = "Saved views",
  views,
}: {
  label?: string;
  views: readonly { label: string; href: string; current?: boolean }[];
}) =>
  views.length > 0 && (
    <nav className="print:hidden flex min-h-10 flex-wrap items-center gap-2" aria-label={label}>
      {views.map(({ label, href, current }) => (
        <Link key={href} className="chip" href={href} aria-current={current ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
