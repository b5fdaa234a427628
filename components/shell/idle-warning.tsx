"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** A session ends after half an hour in which nothing was asked for (`read_session`): it is said two minutes before. In milliseconds. */
const WARNED = 28 * 60_000;
const ENDED = 30 * 60_000;
const LOOK = 15_000;

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
