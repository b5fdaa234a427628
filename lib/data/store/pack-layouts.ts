import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Layout } from "@/lib/domain/board-pack/asked";
import type { Db } from "../scope";
import { dropLayout, keepLayout } from "./write/board-pack";

/** Keeps a layout for the asker's organisation. */
export const keepPackLayout = (
  db: Db,
  { organisation, post }: Actor,
  layout: { readonly id: string; readonly name: string; readonly layout: Layout; readonly at: Date },
): Promise<void> => keepLayout(db, { ...layout, organisationId: organisation.id, by: post });

/** Drops one of the asker's organisation. */
export const dropPackLayout = (db: Db, { organisation }: Actor, id: string): Promise<void> =>
  dropLayout(db, organisation.id, id);
