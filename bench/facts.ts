import { withClient } from "@/scripts/setup/postgres-roles.mjs";
import type { Viewer } from "./viewers";

/** What the pages are asked about: the same in every copy of a register of one size. */
export interface RegisterFacts {
  readonly findings: number;
  /** Of the register of every force, fifty findings a page. */
  readonly pages: number;
  readonly force: string;
  /** Another one, that could come after it. */
  readonly otherForce: string;
  /** A finding of that force with some 40 events. */
  readonly longFinding: string;
  readonly liveFinding: string;
  /** Open findings of that force, of which each is updated in turn: two who speak of one at once are told of each other. */
  readonly live: readonly string[];
  /** A note of evidence of that force that takes files. */
  readonly note: string;
  /** Where the latest report on that force is responded to; null in a schema that has no responses, or where none is. */
  readonly response: string | null;
  /** Findings that can be closed without further ado. */
  readonly toClose: readonly string[];
  readonly emails: Readonly<Record<Exclude<Viewer, "nobody">, string>>;
}

const FORTY = 40;

export function factsOf(ownerUrl: string): Promise<RegisterFacts> {
  return withClient(ownerUrl, async (client) => {
    const one = async <Value>(text: string, values: readonly unknown[] = []): Promise<Value> => {
      const { rows } = await client.query(text, [...values]);
      if (!rows[0]) throw new Error(`The register has nothing for: ${text}`);
      return rows[0];
    };
    const { findings } = await one<{ findings: number }>(
      "select count(*)::int as findings from finding where published_on is not null",
    );
    const long = await one<{ reference: string; force: string; force_id: string }>(
      `select f.reference, o.slug as force, f.force_id from finding f join organisation o on o.id = f.force_id
        join (select finding_id, count(*) as events from event group by finding_id) e on e.finding_id = f.id
       order by abs(e.events - $1), f.reference limit 1`,
      [FORTY],
    );
    const live = await one<{ reference: string; owner: string }>(
      `select f.reference, p.email as owner from finding f join person p on p.id = f.owner_id
       where f.force_id = $1 and f.status = 'open' and not f.submission_pending order by f.reference limit 1`,
      [long.force_id],
    );
    const { rows: open } = await client.query(
      `select f.reference from finding f where f.force_id = $1 and f.status = 'open' and f.published_on is not null
       order by f.reference limit 200`,
      [long.force_id],
    );
    const { note } = await one<{ note: string }>(
      `select id as note from evidence where force_id = $1 and withdrawn_on is null order by id limit 1`,
      [long.force_id],
    );
    const { other: otherForce } = await one<{ other: string }>(
      "select slug as other from organisation where kind = 'force' and id <> $1 order by slug limit 1",
      [long.force_id],
    );
    const { body } = await one<{ body: string }>(
      `select p.email as body from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id
       join oversight v on v.body_id = o.id and v.until_on is null where v.force_id = $1 and m.role = 'policing-body'`,
      [long.force_id],
    );
    const there = await one<{ response: string | null }>("select to_regclass('response')::text as response");
    const { rows: responses } = there.response
      ? await client.query(
          `select o.slug || '/' || i.slug as place from response r join inspection i on i.id = r.inspection_id
            join organisation o on o.id = r.force_id where r.force_id = $1 order by r.last_day desc, r.id limit 1`,
          [long.force_id],
        )
      : { rows: [] };
    const { rows } = await client.query(
      `select f.reference from finding f where f.status = 'open' and f.kind = 'area-for-improvement' and f.force_id <> $1
       order by f.reference limit 2000`,
      [long.force_id],
    );
    return {
      findings,
      pages: Math.ceil(findings / 50),
      force: long.force,
      otherForce,
      longFinding: long.reference,
      liveFinding: live.reference,
      live: open.map(({ reference }: { reference: string }) => reference),
      note,
      response: responses[0] ? `/responses/${responses[0].place}` : null,
      toClose: rows.map(({ reference }: { reference: string }) => reference),
      emails: {
        inspector: "inspector@hmicfrs.example",
        coordinator: `coordinator@${long.force}.example`,
        owner: live.owner,
        administrator: `administrator@${long.force}.example`,
        keeper: "administrator@hmicfrs.example",
        officer: `acc-crime@${long.force}.example`,
        body,
        reader: `audit-committee@${long.force}.example`,
      },
    };
  });
}
