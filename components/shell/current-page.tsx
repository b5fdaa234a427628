"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** Marks the navigation's link that the address lies under, where the layout that drew it cannot know the page. */
export const CurrentPage = () => {
  const here = useRef<HTMLSpanElement>(null);
  const path = usePathname();
  useEffect(() => {
    for (const link of here.current?.closest("nav")?.querySelectorAll<HTMLAnchorElement>("li a") ?? []) {
      const under =
        link.pathname === "/" ? path === "/" : path === link.pathname || path.startsWith(`${link.pathname}/`);
      if (under) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }, [path]);
  return <span ref={here} hidden />;
};
