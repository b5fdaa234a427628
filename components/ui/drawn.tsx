import type { Html } from "@/lib/format/html";

/**
 * An element whose parts are drawn as text: of a long list, where each element would cost the server a component, what is sent a
 * description of it besides, and the browser both again. Only `html` makes such text, which escapes whatever is put into it.
 */
export const Drawn = ({ as: Element, of, className }: { as: "tbody" | "ol"; of: Html; className?: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place, and of `Html` alone
  <Element className={className} dangerouslySetInnerHTML={{ __html: of.text }} />
);
