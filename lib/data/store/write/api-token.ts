import "server-only";
import type { Scope, TokenKind } from "@/lib/domain/api-token/api-token";
import type { Db } from "../../scope";
import { insert, type Table } from "./rows";

const COLUMNS = {
  id: "uuid",
  organisationId: "uuid",
  personId: "uuid",
  kind: "text",
  name: "text",
  tokenHash: "text",
  scopes: "text[]",
  by: "text",
  at: "timestamptz",
  expiresAt: "timestamptz",
  endedAt: "timestamptz",
  endedBy: "text",
  lastUsedAt: "timestamptz",
} as const;
export const API_TOKEN: Table<typeof COLUMNS> = { name: "api_token", columns: COLUMNS };

/** A token as it is made; its secret is kept by nobody here. */
export interface MadeToken {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly kind: TokenKind;
  readonly name: string;
  readonly tokenHash: string;
  readonly scopes: readonly Scope[];
  readonly by: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

export const insertToken = (db: Db, token: MadeToken): Promise<void> => insert(db, API_TOKEN, [{ ...token }]);

/** Ends a token that counts; one that has ended, or is not there for the asker, is left alone. */
export const endOneToken = async (db: Db, id: string, by: string, at: Date): Promise<void> => {
  await db.apiToken.updateMany({ where: { id, endedAt: null }, data: { endedAt: at, endedBy: by } });
};
