import type { ReactNode } from "react";
import { TakeFocus } from "./take-focus";

/**
 * Frames the last step of a decision: what will happen, and the button that does it. `grave` for what another decision
 * would have to undo; `takesFocus` where it takes the place of a form, so that it is read out first.
 */
export const ConfirmBox = ({
  title,
  grave = false,
  takesFocus = false,
  children,
}: {
  title: string;
  grave?: boolean;
  takesFocus?: boolean;
  children: ReactNode;
}) => (
  <section className={grave ? "confirm confirm-grave stack" : "confirm stack"}>
    {takesFocus ? (
      <h2 tabIndex={-1}>
        <TakeFocus />
        {title}
      </h2>
    ) : (
      <h2>{title}</h2>
    )}
    {children}
  </section>
);
