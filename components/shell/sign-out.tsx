import type { ComponentProps } from "react";
import { ForgetAllTyped } from "@/components/ui/keep-typed";

export type FormAction = ComponentProps<"form">["action"];

/** Who is signed in, with a link to what is theirs, and the button that ends it. */
export const SignOut = ({ who, action }: { who: string; action: FormAction }) => (
  <>
    <span className="band-person">{who}</span>
    <span className="band-person" aria-hidden="true">
      ·
    </span>
    <form action={action}>
      <ForgetAllTyped />
      <button type="submit">Sign out</button>
    </form>
  </>
);
