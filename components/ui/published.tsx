import type { ReactNode } from "react";

/** Words as the inspectorate published them. Everything else on the page is said here. */
export const Published = ({ children }: { children: ReactNode }) => <span className="published">{children}</span>;

/** A passage as published, kept line by line. */
export const PublishedText = ({ text, cite }: { text: string; cite?: ReactNode }) => (
  <figure>
    <blockquote className="published measure whitespace-pre-line">{text}</blockquote>
    {cite && <figcaption className="small quiet mt-2">{cite}</figcaption>}
  </figure>
);
