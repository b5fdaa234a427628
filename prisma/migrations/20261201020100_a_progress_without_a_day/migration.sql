-- A register that is imported may say how a finding stands and not since when: such an update holds until one that has a day.
alter table progress_update add column undated boolean not null default false;
