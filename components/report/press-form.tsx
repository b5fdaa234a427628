import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";

export type Press = (data: FormData) => Promise<void>;

/** A form of one press on a part of a review. It carries a key of its own and how old its page is, as every form does. */
export const PressForm = ({
  press,
  version,
  className,
  children,
}: {
  press: Press;
  version: number;
  className?: string;
  children: ReactNode;
}) => (
  <form action={press} className={className}>
    <input type="hidden" name="key" value={randomUUID()} />
    <input type="hidden" name="version" value={version} />
    {children}
  </form>
);
