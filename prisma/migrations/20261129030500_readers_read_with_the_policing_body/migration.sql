-- Readers of a force (a joint audit committee, a panel) see what its policing body sees, never what is for the force alone.
-- The app says so of them already; the second wall says it by itself, whatever side it is told.
create or replace function app_side() returns text language sql stable parallel safe as $$
  select case when current_setting('app.side', true) = 'force' and current_setting('app.role', true) = 'reader' then 'policing-body'
    else nullif(current_setting('app.side', true), '') end
$$;
