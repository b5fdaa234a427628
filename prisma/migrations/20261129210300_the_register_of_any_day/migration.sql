-- The register and the figures as at a day, read from this index alone: which day counts of each finding, and how it stood then.
create index finding_as_at_figures on finding_as_at (force_id, finding_id, "on")
  include (kind, status, counted, first_date, submission_pending, next_check_on, version);
