import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Role } from "@/lib/domain/actor";

/** Nothing to list: because of the filters, or because nothing is published yet. */
export const NoFindings = ({ filtered, role }: { filtered: boolean; role: Role }) =>
  filtered ? (
    <EmptyState
      title="No finding matches these filters"
      action={<ButtonLink href="/findings">Clear all filters</ButtonLink>}
    >
      Take off a filter, or search for fewer words. Findings of inspections that are not published yet are not listed
      here.
    </EmptyState>
  ) : (
    <EmptyState
      title="No finding is recorded yet"
      action={role === "inspector" && <ButtonLink href="/inspections">Go to the inspections</ButtonLink>}
    >
      Findings come here when an inspector publishes the inspection that made them.
    </EmptyState>
  );
