"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY = 1_500;

/** Has the page made anew while it is shown. Without scripts the page does so by itself, more slowly. */
export const RefreshSoon = () => {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
};
