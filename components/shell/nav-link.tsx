"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the navigation that knows when the page, or one under it, is shown; also when the server draws it. */
export const NavLink = ({ href, label, current }: { href: string; label: string; current?: boolean }) => {
  const path = usePathname();
  const under = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} aria-current={(current ?? under) ? "page" : undefined}>
      {label}
    </Link>
  );
};
