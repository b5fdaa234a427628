import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";
import { Mark } from "./mark";

/** The dark band: the product, whose register this is, and on the right who is signed in (or the way to sign in). */
export const Band = ({
  organisation,
  home = "/",
  today,
  children,
}: {
  organisation?: string;
  home?: string;
  /** The register's day: on paper it says as of when the page is. */
  today?: CalendarDate;
  children?: ReactNode;
}) => (
  <header className="band">
    <div className="inner">
      <Link className="band-mark" href={home}>
        <Mark />
        Outstanding
      </Link>
      {organisation && <span className="band-org">{organisation}</span>}
      {today && <span className="band-day">{`As at ${longDate(today)}`}</span>}
      {children && <div className="band-who">{children}</div>}
    </div>
  </header>
);
