import type { AnchorHTMLAttributes } from "react";

/**
 * A link to another page of ours: a plain one, which changes the page as the framework's own would wherever `SoftLinks` stands.
 * The framework's asks the server for every page that a link in sight leads to, some twenty for each page looked at, and each is
 * a component of its own in what is sent.
 */
export const Link = (attributes: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) => (
  <a data-soft="" {...attributes} />
);
