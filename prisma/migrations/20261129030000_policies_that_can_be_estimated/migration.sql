-- Each policy asks which side reads, as a value that it compares: (select app_side()) = 'inspectorate'. PostgreSQL takes
-- such a comparison to hold for one row in two hundred, so it expected a page of findings to be a handful, and joined
-- thousands of rows to each organisation one by one. Asked as yes or no, (select app_side() = 'inspectorate'), it holds
-- for half of them: what is let through is the same, what is expected is near enough. A test holds later policies to it.
do $$
declare
  asked constant text := '\( SELECT app_side\(\) AS app_side\) (= ''[a-z-]+''::text|= ANY \((?:ARRAY\[[^]]+\]|''\{[^}]*\}''::text\[\])\)|IS NOT NULL)';
  yes_or_no constant text := '( SELECT (app_side() \1))';
  p record;
  lets text;
  checks text;
begin
  for p in select tablename, policyname, qual, with_check from pg_policies where schemaname = 'public' loop
    lets := regexp_replace(p.qual, asked, yes_or_no, 'g');
    checks := regexp_replace(p.with_check, asked, yes_or_no, 'g');
    if lets is distinct from p.qual then execute format('alter policy %I on %I using (%s)', p.policyname, p.tablename, lets); end if;
    if checks is distinct from p.with_check then execute format('alter policy %I on %I with check (%s)', p.policyname, p.tablename, checks); end if;
  end loop;
end $$;

-- The register in the order of references, force by force: a page of it is read from here, wherever it begins.
create index finding_in_order on finding (force_id, family, reference_year, reference_number, id) where published_on is not null;
drop index finding_force_id_family_reference_number_idx;
