"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Lets plain links that are marked `data-soft`, or stand inside what is, change the page as those of the framework do. A list has
 * hundreds of them: as components of their own they would cost more than everything else on the page.
 */
export const SoftLinks = () => {
  const router = useRouter();
  useEffect(() => {
    const follow = (press: MouseEvent) => {
      if (press.defaultPrevented || press.button !== 0) return;
      if (press.metaKey || press.ctrlKey || press.shiftKey || press.altKey || !(press.target instanceof Element))
        return;
      const link = press.target.closest<HTMLAnchorElement>("a[data-soft][href], [data-soft] a[href]");
      if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
      press.preventDefault();
      router.push(link.href.slice(location.origin.length));
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
};
