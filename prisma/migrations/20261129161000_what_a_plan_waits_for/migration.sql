-- What of a plan waits for somebody: actions that are open, by their day, and done tests that nobody has agreed.
create index plan_action_open on plan_action (force_id, due) where state = 'open';
create index done_test_to_agree on done_test (force_id, finding_id) where agreed_on is null and dropped_on is null;
