-- Who is signed in where, the tokens of programs, and what was done at the door. Times are microseconds since 1970 UTC.
create table sign_in_session (
  id text not null primary key,
  account text not null,
  began_at integer not null,
  seen_at integer not null,
  ended_at integer,
  agent text not null,
  address text not null
) without rowid;
create index sign_in_session_account on sign_in_session (account);

create table access_token (
  id text not null primary key,
  account text not null,
  name text not null,
  hash text not null,
  made_at integer not null,
  expires_at integer not null,
  used_at integer,
  ended_at integer
) without rowid;
create unique index access_token_hash on access_token (hash);
create index access_token_account on access_token (account);

create table door_book (
  id text not null primary key,
  at integer not null,
  account text not null,
  what text not null,
  by_whom text not null,
  reason text
) without rowid;
create index door_book_account on door_book (account, at);
