import type { ReactNode } from "react";
import { TypedBefore } from "@/components/form/typed-before";
import { SignedInShell } from "@/components/shell/signed-in-shell";
import { whichDay } from "@/lib/data/demonstration";
import { longDate } from "@/lib/format/dates";
import { ownAccount } from "@/lib/web/actor";
import { navigationFor } from "@/lib/web/navigation";
import { typedBefore, unsentForm } from "@/lib/web/unsent";
import { signOutHere } from "../(public)/sign-in/actions";
import { UnsentForm } from "./unsent-form";

/** The shell of every page for people who are signed in. Each page asks again who it is for: this layout is not the lock. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const session = await ownAccount();
  const { today, demonstration } = await whichDay();
  if (!session) {
    const unsent = unsentForm();
    // Nobody is signed in: the page sends them to sign in, for only it knows the way back. A form that they sent is kept.
    return unsent ? (
      <UnsentForm form={unsent} demonstrationDay={demonstration ? longDate(today) : undefined} />
    ) : (
      children
    );
  }
  const { actor, unread, mustEnrol } = session;
  return (
    <SignedInShell
      organisation={actor.organisation.name}
      who={actor.post}
      navItems={mustEnrol ? [] : navigationFor(actor, unread)}
      footLinks={
        mustEnrol
          ? []
          : [
              { href: "/help", label: "Help" },
              { href: "/sessions", label: "Where you are signed in" },
              { href: "/second-factor", label: "Your second factor" },
            ]
      }
      day={longDate(today)}
      demonstration={demonstration}
      signOutAction={signOutHere}
    >
      <TypedBefore value={typedBefore()}>{children}</TypedBefore>
    </SignedInShell>
  );
}
