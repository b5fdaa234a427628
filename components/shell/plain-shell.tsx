import type { ReactNode } from "react";
import { Band } from "./band";
import { DemonstrationBanner } from "./demonstration-banner";
import { Foot } from "./foot";
import { Page } from "./page";
import { SkipLink } from "./skip-link";

/** Around the pages that need no sign-in: signing in itself, what is published, what was not found. `children` of `right` stand in the band. */
export const PlainShell = ({
  home = "/",
  organisation,
  right,
  footLinks = [],
  demonstrationDay,
  children,
}: {
  home?: string;
  organisation?: string;
  right?: ReactNode;
  footLinks?: readonly { href: string; label: string }[];
  /** The register's day in words, in the demonstration only. */
  demonstrationDay?: string;
  children: ReactNode;
}) => (
  <>
    <SkipLink />
    <Band home={home} organisation={organisation}>
      {right}
    </Band>
    {demonstrationDay && <DemonstrationBanner day={demonstrationDay} />}
    <Page>{children}</Page>
    {footLinks.length > 0 && <Foot links={footLinks} />}
  </>
);
