-- Who works where, who agreed what, who opened which chart. Days are text like 2026-03-02; times are microseconds since 1970 UTC.
create table organisation (
  id text not null primary key,
  name_zh text not null,
  name_en text not null,
  level text not null,
  under text
) without rowid;

create table department (
  id text not null primary key,
  organisation text not null,
  name_zh text not null,
  name_en text not null,
  beds integer not null
) without rowid;

create table staff (
  account text not null primary key,
  name text not null,
  number text not null,
  title_zh text,
  title_en text
) without rowid;

create table post (
  id text not null primary key,
  account text not null,
  role text not null,
  organisation text not null,
  department text,
  from_day text not null,
  until_day text,
  given_by text not null,
  given_at integer not null,
  given_why text,
  ended_by text,
  ended_at integer,
  ended_why text
) without rowid;
create index post_account on post (account);

create table agreement (
  id text not null primary key,
  host text not null,
  guest text not null,
  for_zh text not null,
  for_en text not null,
  from_day text not null,
  until_day text
) without rowid;

create table broken_glass (
  chart text not null,
  id text not null,
  account text not null,
  reason text not null,
  at integer not null,
  until_at integer not null,
  seen_by text,
  seen_at integer,
  primary key (chart, id)
) without rowid;
create index broken_glass_account on broken_glass (account, until_at);
create index broken_glass_unseen on broken_glass (at) where seen_by is null;

create table opening (
  chart text not null,
  id text not null,
  account text not null,
  role text not null,
  by_key text not null,
  door text not null,
  first_at integer not null,
  last_at integer not null,
  times integer not null,
  hidden integer not null,
  primary key (chart, id)
) without rowid;
create index opening_last on opening (chart, last_at);
