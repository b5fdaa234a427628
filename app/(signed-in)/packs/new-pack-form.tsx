import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { KeptLayout, PackList } from "@/lib/data/queries/packs";
import { ALL_FINDINGS } from "@/lib/domain/board-pack/address";
import type { Layout, Period } from "@/lib/domain/board-pack/asked";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { SavedView } from "@/lib/domain/saved-view/saved-view";
import { isId } from "@/lib/domain/written";

/** What a new pack is to be of. It leads to the pack as it would be issued, from which it is issued. */
export const NewPackForm = ({
  forces,
  layouts,
  views,
  force,
  period,
  layout,
  scope = "",
  chosen,
  across,
  today,
  errors = {},
}: {
  forces: PackList["forces"];
  layouts: readonly KeptLayout[];
  views: readonly SavedView[];
  force: string | null;
  period: Period;
  layout: Layout;
  /** The view that is chosen, by its id; `ALL_FINDINGS`; empty where the layout says. */
  scope?: string;
  /** The layout that is chosen, by its name in addresses. */
  chosen: string;
  /** Whether the asker may issue one of all forces. */
  across: boolean;
  today: CalendarDate;
  errors?: { readonly from?: string; readonly to?: string; readonly quiet?: string };
}) => {
  const hasViews = layouts.some((one) => one.layout.view);
  return (
    <form action="/packs/new" method="get" className="flex flex-wrap items-end gap-x-5 gap-y-2" aria-label="New pack">
      {forces.length > 1 || across ? (
        <Select
          name="force"
          label="Of"
          defaultValue={force ?? "all"}
          options={[
            ...(across ? [{ value: "all", label: "All forces" }] : []),
            ...forces.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      ) : (
        <input type="hidden" name="force" value={forces[0]?.slug ?? ""} />
      )}
      <DateField name="from" label="From" defaultValue={period.from} latest={today} error={errors.from} />
      <DateField name="to" label="To" defaultValue={period.to} latest={today} error={errors.to} />
      <Select
        name="layout"
        label="Holds"
        defaultValue={chosen}
        options={[
          { value: "everything", label: "Everything" },
          { value: "exceptions", label: "Exceptions only" },
          ...layouts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {(views.length > 0 || hasViews) && (
        <Select
          name="view"
          label="Findings"
          defaultValue={scope}
          options={[
            { value: "", label: hasViews ? "All, unless the layout says which" : "All findings" },
            ...(hasViews ? [{ value: ALL_FINDINGS, label: "All findings" }] : []),
            ...views.map(({ id, name }) => ({ value: id, label: `What “${name}” shows` })),
            ...(isId(scope) && !views.some(({ id }) => id === scope)
              ? [{ value: scope, label: "A view that is not there any more" }]
              : []),
          ]}
        />
      )}
      <TextField
        name="quiet"
        label="No update for more than (days)"
        short
        defaultValue={String(layout.quietDays)}
        error={errors.quiet}
      />
      <div className="mb-1">
        <Button weight="first">Look at it</Button>
      </div>
    </form>
  );
};
