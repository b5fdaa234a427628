import { Notice } from "@/components/ui/notice";
import type { FilterChoices } from "@/lib/data/queries/filter-choices";
import type { FilterName, RegisterFilter } from "@/lib/domain/finding/register-filter";
import type { UnknownValue } from "@/lib/forms/register-query";
import { saidOfUnknown } from "@/lib/forms/unknown-values";
import { words } from "@/lib/words/words";

/** What of a filter that means something is nothing that the asker can see: its choices always hold what is on. */
function unseen(
  filter: RegisterFilter,
  { forces, inspections, owners, themes }: FilterChoices,
): readonly UnknownValue[] {
  const missing = (name: FilterName, on: readonly string[], there: readonly { readonly value: string }[]) =>
    on.filter((value) => !there.some((choice) => choice.value === value)).map((value) => ({ name, value }));
  return [
    ...missing("force", filter.forces, forces),
    ...missing("inspection", filter.inspections, inspections),
    ...missing("theme", filter.themes, themes),
    ...missing("owner", filter.owners, [{ value: "none" }, ...owners]),
  ];
}

/** Says what of the address does nothing, or finds nothing, so that no list looks like an answer to what was not understood. */
export const UnknownValues = ({
  unknown,
  filter,
  choices,
}: {
  unknown: readonly UnknownValue[];
  filter: RegisterFilter;
  choices: FilterChoices;
}) => {
  const lines = [
    ...unknown.map((one) => saidOfUnknown(one, "list")),
    ...unseen(filter, choices).map(({ name, value }) => words.finding.unseenValue(name, value)),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title="Not all of this address was understood">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
};
