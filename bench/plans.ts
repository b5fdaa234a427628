import { withClient } from "@/scripts/setup/postgres-roles.mjs";
import type { Statement } from "./round-trips";

/** How a statement is answered: which indexes serve it, and which tables are read from end to end. */
export interface Plan {
  readonly indexes: readonly string[];
  readonly readWhole: readonly string[];
}

interface Node {
  readonly "Node Type": string;
  readonly "Index Name"?: string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly Node[];
}

/** How the database answers all that was asked in one transaction, with the settings that were set in it, as the role of the address. */
export const plansOf = (databaseUrl: string, statements: readonly Statement[]): Promise<Plan> =>
  withClient(databaseUrl, async (client) => {
    const nodes: Node[] = [];
    await client.query("begin");
    for (const { text, values } of statements) {
      if (/^(begin|commit|rollback)\b/i.test(text)) continue;
      if (/^select set_config/.test(text)) await client.query(text, [...values]);
      else {
        const { rows } = await client.query(`explain (format json) ${text}`, [...values]);
        nodes.push(...rows.flatMap((row) => row["QUERY PLAN"].flatMap((plan: { Plan: Node }) => all(plan.Plan))));
      }
    }
    const named = (of: readonly (string | undefined)[]) => [...new Set(of.flatMap((name) => name ?? []))].toSorted();
    return {
      indexes: named(nodes.map((node) => node["Index Name"])),
      readWhole: named(nodes.map((node) => (node["Node Type"] === "Seq Scan" ? node["Relation Name"] : undefined))),
    };
  });

const all = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(all)];
