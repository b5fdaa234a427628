import type { ReactNode } from "react";
import type { CalendarDate } from "@/lib/domain/calendar";
import { Band } from "./band";
import { DemonstrationBanner } from "./demonstration-banner";
import { Foot } from "./foot";
import { IdleWarning } from "./idle-warning";
import { Nav } from "./nav";
import type { NavItem } from "./nav-link";
import { Page } from "./page";
import { type FormAction, SignOut } from "./sign-out";
import { SkipLink } from "./skip-link";
import { SoftLinks } from "./soft-links";

/** Everything around a page of somebody who is signed in. `today` is the register's day; `who` their post, never their name. */
export const SignedInShell = ({
  organisation,
  who,
  navItems,
  footLinks = [],
  search,
  today,
  demonstration,
  signOutAction,
  children,
}: {
  organisation: string;
  who: string;
  navItems: readonly NavItem[];
  footLinks?: readonly { href: string; label: string }[];
  search?: string;
  today: CalendarDate;
  demonstration: boolean;
  signOutAction: FormAction;
  children: ReactNode;
}) => (
  <>
    <SkipLink />
    <SoftLinks />
    <Band organisation={organisation} today={today}>
      <SignOut who={who} action={signOutAction} />
    </Band>
    <Nav items={navItems} search={search} searches={navItems.some(({ href }) => href === "/findings")} />
    {demonstration && <DemonstrationBanner today={today} />}
    <Page>{children}</Page>
    <IdleWarning />
    {footLinks.length > 0 && <Foot links={footLinks} />}
  </>
);
