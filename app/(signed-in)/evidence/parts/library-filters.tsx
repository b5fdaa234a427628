import { Button } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterMenu } from "@/components/ui/filter-menu";
import { TextField } from "@/components/ui/text-field";
import type { Library } from "@/lib/data/queries/evidence-library";
import { EVIDENCE_AUDIENCES } from "@/lib/domain/audience";
import { type LibraryFilter, STANDINGS } from "@/lib/domain/evidence/library";
import { words } from "@/lib/words/words";

const { evidence: say } = words;

/** The filters of the library, as one form whose state is the address. */
export const LibraryFilters = ({
  filter,
  library: { lists, forces },
}: {
  filter: LibraryFilter;
  library: Pick<Library, "lists" | "forces">;
}) => {
  const boxes = <Value extends string>(
    values: readonly (readonly [value: Value, label: string])[],
    on: readonly string[],
  ) => values.map(([value, label]) => ({ value, label, checked: on.includes(value) }));
  return (
    <FilterBar action="/evidence">
      <div className="flex flex-wrap items-end gap-2">
        <TextField name="text" label="Words or a file’s name" type="text" defaultValue={filter.text} short />
        <TextField name="finding" label="Supports the finding" defaultValue={filter.finding} short />
        <Button small>Search</Button>
      </div>
      {forces.length > 1 && (
        <FilterMenu
          label="Force"
          name="force"
          options={boxes(
            forces.map(({ slug, name }) => [slug, name] as const),
            filter.forces,
          )}
        />
      )}
      <FilterMenu
        label="Kind"
        name="kind"
        options={boxes(
          lists["evidence-kinds"].map(({ key, name }) => [key, name] as const),
          filter.kinds,
        )}
      />
      <FilterMenu
        label="Read by"
        name="audience"
        options={boxes(
          EVIDENCE_AUDIENCES.map((one) => [one, say.audience[one]] as const),
          filter.audiences,
        )}
      />
      <FilterMenu
        label="Stands"
        name="standing"
        options={boxes(
          STANDINGS.map((one) => [one, say.standing[one]] as const),
          filter.standings,
        )}
      />
    </FilterBar>
  );
};
