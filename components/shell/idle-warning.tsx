"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** A session ends after half an hour in which nothing was asked for (`read_session`): it is said two minutes before. In milliseconds. */
const WARNED = 28 * 60_000;
const ENDED = 30 * 60_000;
const LOOK = 15_000;

/** Whether the scripts of a page asked something of the site itself, whose files of scripts and styles ask nothing of a session. */
const isAskedOfSite = (entry: PerformanceEntry): boolean => {
  const { origin, pathname } = new URL(entry.name, window.location.href);
  const byScript = entry instanceof PerformanceResourceTiming && entry.initiatorType === "fetch";
  return byScript && origin === window.location.origin && !pathname.startsWith("/_next/");
};

/**
 * Says that a session is about to end, or has, where somebody only reads or types. What is typed is kept as it is: nothing is loaded anew.
 * Without scripts the next page says that it has ended.
 */
export const IdleWarning = () => {
  const path = usePathname();
  const [asked, setAsked] = useState({ path, at: 0 });
  const [is, setIs] = useState<"near" | "over" | null>(null);
  useEffect(() => {
    setAsked({ path, at: Date.now() });
    setIs(null);
  }, [path]);
  useEffect(() => {
    if (asked.at === 0) return;
    // By the clock: a tab in the background, or a machine that slept, counts fewer seconds than went by.
    const looking = setInterval(() => {
      const quiet = Date.now() - asked.at;
      setIs(quiet >= ENDED ? "over" : quiet >= WARNED ? "near" : null);
    }, LOOK);
    return () => clearInterval(looking);
  }, [asked]);
  useEffect(() => {
    // Whatever this page asks of the site, answers to its forms and lists that are filtered included, keeps the session as another page does.
    const observer = new PerformanceObserver((list) => {
      if (!list.getEntries().some(isAskedOfSite)) return;
      setAsked((before) => ({ ...before, at: Date.now() }));
      setIs((now) => (now === "over" ? now : null));
    });
    observer.observe({ type: "resource" });
    return () => observer.disconnect();
  }, []);
  const stay = async () => {
    const answer = await fetch("/sessions/stay", { redirect: "manual" }).catch(() => null);
    if (!answer?.ok) return setIs("over");
    setIs(null);
    setAsked({ path, at: Date.now() });
  };
  return (
    <div className="idle" role="status">
      {is === "near" && (
        <div className="idle-says">
          <p>
            <strong>Are you still there?</strong> In two minutes you are signed out, since nothing was asked for.
          </p>
          <Button type="button" onClick={stay}>
            Stay signed in
          </Button>
        </div>
      )}
      {is === "over" && (
        <div className="idle-says">
          <p>
            <strong>Your session has ended,</strong> unless you went on in another tab. What you typed here is kept:
            send it, and you are told where to sign in again.
          </p>
        </div>
      )}
    </div>
  );
};
