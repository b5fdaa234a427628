"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";

export interface NavItem {
  href: string;
  label: string;
  /** Other addresses that belong to it: their pages mark it as well. */
  also?: readonly string[];
  /** How many are unread; a hundred stands for more. */
  count?: number;
  /** Whether it is marked as the page shown. Left out, the address decides. */
  current?: boolean;
}

/** A link of the navigation that knows when the page, or one under it, is shown; also when the server draws it. */
export const NavLink = ({ href, label, also = [], count = 0, current }: NavItem) => {
  const path = usePathname();
  const under = [href, ...also].some((root) => path === root || (root !== "/" && path.startsWith(`${root}/`)));
  return (
    <Link href={href} aria-current={(current ?? under) ? "page" : undefined}>
      {label}
      {count > 0 && (
        <b className="count">
          {count > 99 ? "99+" : count}
          <span className="sr-only"> unread</span>
        </b>
      )}
    </Link>
  );
};
