import "server-only";
import type { Db } from "../../scope";
import { change, insert, type Table } from "./rows";

const COLUMNS = {
  id: "uuid",
  organisationId: "uuid",
  personId: "uuid",
  shared: "boolean",
  name: "text",
  parameters: "text",
  by: "text",
  at: "timestamptz",
} as const;
export const SAVED_VIEW: Table<typeof COLUMNS> = { name: "saved_view", columns: COLUMNS };

const USUAL = { personId: "uuid", viewId: "uuid" } as const;
export const USUAL_VIEW: Table<typeof USUAL> = { name: "usual_view", columns: USUAL };

/** A view as it is kept. */
export interface KeptView {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly shared: boolean;
  readonly name: string;
  readonly parameters: string;
  readonly by: string;
  readonly at: Date;
}

export const insertView = (db: Db, view: KeptView): Promise<void> => insert(db, SAVED_VIEW, [{ ...view }]);

/** Puts what a view shows in place of what it showed, or gives it to more people or fewer. */
export const changeView = (
  db: Db,
  view: Pick<KeptView, "id"> & Partial<Pick<KeptView, "shared" | "name" | "parameters" | "by" | "at">>,
): Promise<void> => change(db, SAVED_VIEW, [{ ...view }]);

/** Drops a view; one that is not there for the asker is left alone. */
export const deleteView = async (db: Db, id: string): Promise<void> => {
  await db.savedView.deleteMany({ where: { id } });
};

/** Makes this the view that a person begins with; null: none. */
export async function setUsualView(db: Db, personId: string, viewId: string | null): Promise<void> {
  await db.usualView.deleteMany({ where: { personId } });
  if (viewId !== null) await insert(db, USUAL_VIEW, [{ personId, viewId }]);
}
