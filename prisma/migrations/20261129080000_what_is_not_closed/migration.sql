-- The desk and the lists of forces: few of the findings are recorded by a force and confirmed by nobody, or closed on a basis that has changed.
create index finding_unconfirmed on finding (force_id, inspection_id)
  where recorded_by = 'force' and confirmed_on is null and published_on is not null;
create index finding_basis_changed on finding (force_id) where basis_changed_on is not null;
-- What is not closed, one finding in five: duties and figures are about these.
create index finding_live on finding (force_id) where status <> 'closed' and published_on is not null;
drop index finding_force_id_status_idx;
