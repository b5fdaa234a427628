-- A draft of a report under review has an answer for each finding that it looks like; it had one at most.
update report_reading r set review = jsonb_set(r.review, '{findings}', (
  select coalesce(jsonb_agg((f.draft - 'match') || jsonb_build_object('answers',
    case when jsonb_typeof(f.draft -> 'match') = 'object' then jsonb_build_array(f.draft -> 'match') else '[]'::jsonb end) order by f.at), '[]'::jsonb)
  from jsonb_array_elements(r.review -> 'findings') with ordinality as f (draft, at)));
