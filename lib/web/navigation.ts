import { type Actor, sideOf } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";

/** The pages that the main navigation offers this person. */
export function navigationFor(actor: Actor): readonly { readonly href: string; readonly label: string }[] {
  const reads = sideOf(actor) !== "administration";
  return [
    { href: "/", label: "Your work" },
    ...(reads
      ? [
          { href: "/findings", label: "Findings" },
          { href: "/inspections", label: "Inspections" },
          { href: "/forces", label: "Forces" },
        ]
      : []),
    ...(may(actor, "look after people", {}) ? [{ href: "/people", label: "People" }] : []),
  ];
}
