import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Mark } from "./mark";

/** The dark band: the product, whose register this is, and on the right who is signed in (or the way to sign in). */
export const Band = ({
  organisation,
  home = "/",
  day,
  children,
}: {
  organisation?: string;
  home?: string;
  /** The register's day in words: on paper it says as of when the page is. */
  day?: string;
  children?: ReactNode;
}) => (
  <header className="band">
    <div className="inner">
      <Link className="band-mark" href={home}>
        <Mark />
        Outstanding
      </Link>
      {organisation && <span className="band-org">{organisation}</span>}
      {day && <span className="band-day">{`As at ${day}`}</span>}
      {children && <div className="band-who">{children}</div>}
    </div>
  </header>
);
