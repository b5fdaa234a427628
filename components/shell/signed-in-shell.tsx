"use client";

import type { ReactNode } from "react";
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

/**
 * Everything around a page of somebody who is signed in. `day` is the register's day in words; `who` their post, never their name.
 * Drawn by the browser as well as here, so that no page sends more of it than what differs.
 */
export const SignedInShell = ({
  organisation,
  who,
  navItems,
  footLinks = [],
  search,
  day,
  demonstration,
  signOutAction,
  children,
}: {
  organisation: string;
  who: string;
  navItems: readonly NavItem[];
  footLinks?: readonly { href: string; label: string }[];
  search?: string;
  day: string;
  demonstration: boolean;
  signOutAction: FormAction;
  children: ReactNode;
}) => (
  <>
    <SkipLink />
    <SoftLinks />
    <Band organisation={organisation} day={day}>
      <SignOut who={who} action={signOutAction} />
    </Band>
    <Nav items={navItems} search={search} searches={navItems.some(({ href }) => href === "/findings")} />
    {demonstration && <DemonstrationBanner day={day} />}
    <Page>{children}</Page>
    <IdleWarning />
    {footLinks.length > 0 && <Foot links={footLinks} />}
  </>
);
