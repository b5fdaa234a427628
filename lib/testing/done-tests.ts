import { asOwner } from "./database";

/**
 * Gives a finding a done test that is agreed and met by its shared evidence, past every rule and without an event: for tests of
 * something else, which need a finding that can be submitted.
 */
export const withMetTest = (reference: string): Promise<number> =>
  asOwner(
    (db) => db.$executeRaw`
      insert into done_test (id, finding_id, force_id, text, position, "on", at, by_id, by,
        agreed_on, agreed_by_id, agreed_by, met_on, met_by, met_evidence)
      select gen_random_uuid(), f.id, f.force_id, 'Nine of ten cases show it.', 1, f.published_on, now(), gen_random_uuid(), 'Owner',
        f.published_on, gen_random_uuid(), 'Another', f.published_on, 'Owner',
        (select array_agg(u.evidence_id) from evidence_use u where u.finding_id = f.id and u.audience = 'shared')
      from finding f where f.reference = ${reference} and not exists (select 1 from done_test d where d.finding_id = f.id)`,
  );
