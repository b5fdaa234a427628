import { type Actor, namedAs, sideOf } from "@/lib/domain/actor";
import { mayDoSomewhere } from "@/lib/domain/policy";

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  /** How many of what it leads to are unread; none is not said. */
  readonly count?: number;
  /** Pages that are reached from it and stand at an address of their own. */
  readonly also?: readonly string[];
}

/** The pages that the main navigation offers this person, who has so many notices unread. */
export function navigationFor(actor: Actor, unread: number): readonly NavigationItem[] {
  const reads = sideOf(actor) !== "administration";
  return [
    { href: "/", label: "Your work", also: ["/proposals", "/overview"] },
    ...(reads ? [{ href: "/inbox", label: "Inbox", also: ["/telling"], count: unread }] : []),
    ...(namedAs(actor.role).canOwn ? [{ href: "/updates", label: "My updates" }] : []),
    ...(mayDoSomewhere(actor, "approve a second move that its sponsor asked for")
      ? [{ href: "/decisions", label: "Decisions" }]
      : []),
    ...(mayDoSomewhere(actor, "record assurance") ? [{ href: "/reviews", label: "Reviews" }] : []),
    ...(reads
      ? [
          { href: "/findings", label: "Findings", also: ["/import", "/views", "/programs"] },
          { href: "/evidence", label: "Evidence", also: ["/files"] },
          { href: "/inspections", label: "Inspections" },
          { href: "/responses", label: "Responses" },
          ...(sideOf(actor) === "inspectorate" ? [] : [{ href: "/challenges", label: "Challenges" }]),
          { href: "/packs", label: "Packs" },
          { href: "/forces", label: "Forces" },
        ]
      : []),
    ...(mayDoSomewhere(actor, "look after people") ? [{ href: "/people", label: "People", also: ["/mail"] }] : []),
    ...(mayDoSomewhere(actor, "keep the product's lists") ? [{ href: "/lists", label: "Lists" }] : []),
    ...(mayDoSomewhere(actor, "end organisations") ? [{ href: "/organisations", label: "Forces and bodies" }] : []),
  ];
}
