-- What a letter says stays open is read and recorded nowhere: no proposal was ever made of it, and none can be.
alter table proposal
  drop constraint proposal_what,
  add constraint proposal_what check (what in ('close', 'enter-engage', 'leave-engage'));
