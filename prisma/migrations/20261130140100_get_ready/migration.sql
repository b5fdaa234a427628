-- Somebody is about to order something that takes long: whoever will do it gets ready. Of no use later, so it does not come back often.
select pgboss.create_queue('get-ready', '{"policy": "standard", "retryLimit": 2, "retryDelay": 5, "retryBackoff": false,
  "expireInSeconds": 600, "retentionMinutes": 10080}');
