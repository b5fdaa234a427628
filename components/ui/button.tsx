import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** `first` is the one thing to do on a page; `grave` cannot be undone without another decision; `quiet` looks like a link. */
export type Weight = "first" | "plain" | "grave" | "quiet";
interface Look {
  weight?: Weight;
  small?: boolean;
  wide?: boolean;
}

export const buttonClass = ({ weight = "plain", small, wide }: Look): string =>
  ["button", weight === "plain" ? "" : `button-${weight}`, small ? "button-small" : "", wide ? "button-wide" : ""]
    .filter(Boolean)
    .join(" ");

type NativeButton = Pick<
  ComponentProps<"button">,
  "name" | "value" | "disabled" | "form" | "formAction" | "formNoValidate" | "aria-describedby" | "onClick"
>;

/** Sends its form. The words are a verb: "Close this finding", never "OK". */
export const Button = ({
  weight,
  small,
  wide,
  type = "submit",
  children,
  ...native
}: Look & NativeButton & { type?: "submit" | "button" | "reset"; children: ReactNode }) => (
  <button type={type} className={buttonClass({ weight, small, wide })} {...native}>
    {children}
  </button>
);

/** Goes to the page where something is done; looks like the button that it leads to. `download` makes it a plain link to a file. */
export const ButtonLink = ({
  href,
  download,
  children,
  ...look
}: Look & { href: string; download?: boolean; children: ReactNode }) =>
  download ? (
    <a href={href} download className={buttonClass(look)}>
      {children}
    </a>
  ) : (
    <Link href={href} className={buttonClass(look)}>
      {children}
    </Link>
  );

/** Buttons in a row, the first action first. */
export const Buttons = ({ children }: { children: ReactNode }) => <div className="buttons">{children}</div>;
