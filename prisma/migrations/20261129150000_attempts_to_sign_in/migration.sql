-- How often somebody tried to sign in of late: one count for each account and each address, under a hash of it, until its time
-- is over. The table is that of rate-limiter-flexible 11.4, made here by the owner: at run time nothing is made. It holds
-- nothing of the register and names nobody, so it stands in a schema of its own, without policies.
CREATE SCHEMA attempts;

CREATE TABLE attempts.attempt (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);

GRANT USAGE ON SCHEMA attempts TO outstanding_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON attempts.attempt TO outstanding_app;
