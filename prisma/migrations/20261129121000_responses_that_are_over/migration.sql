-- Responses that are published or not required, the latest first: the second list of /responses, over all forces.
create index response_over on response (last_day desc, id desc) where state <> 'awaited';
