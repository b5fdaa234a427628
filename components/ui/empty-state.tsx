import type { ReactNode } from "react";

/** What will be here, and how it gets here; with the link or button that begins it, where the reader may. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <div className="empty">
    <p className="font-semibold">{title}</p>
    {children && <div className="quiet mx-auto mt-1 max-w-lg">{children}</div>}
    {action && <div className="mt-4">{action}</div>}
  </div>
);
