-- Who is signed in where, the tokens of programs, and what was done at the door. Times are microseconds since 1970 UTC.
create table sign_in_session (
  id text collate "C" not null primary key,
  account text collate "C" not null,
  began_at bigint not null,
  seen_at bigint not null,
  ended_at bigint,
  agent text collate "C" not null,
  address text collate "C" not null
);
create index sign_in_session_account on sign_in_session (account);

create table access_token (
  id text collate "C" not null primary key,
  account text collate "C" not null,
  name text collate "C" not null,
  hash text collate "C" not null,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  ended_at bigint
);
create unique index access_token_hash on access_token (hash);
create index access_token_account on access_token (account);

create table door_book (
  id text collate "C" not null primary key,
  at bigint not null,
  account text collate "C" not null,
  what text collate "C" not null,
  by_whom text collate "C" not null,
  reason text collate "C"
);
create index door_book_account on door_book (account, at);
