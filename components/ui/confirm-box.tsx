import type { ReactNode } from "react";

/** Frames the last step of a decision: what will happen, and the button that does it. `grave` for what another decision would have to undo. */
export const ConfirmBox = ({
  title,
  grave = false,
  children,
}: {
  title: string;
  grave?: boolean;
  children: ReactNode;
}) => (
  <section className={grave ? "confirm confirm-grave stack" : "confirm stack"}>
    <h2>{title}</h2>
    {children}
  </section>
);
