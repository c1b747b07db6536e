-- Who works where, who agreed what, who opened which chart. Days are text like 2026-03-02; times are microseconds since 1970 UTC.
create table organisation (
  id text collate "C" not null primary key,
  name_zh text collate "C" not null,
  name_en text collate "C" not null,
  level text collate "C" not null,
  under text collate "C"
);

create table department (
  id text collate "C" not null primary key,
  organisation text collate "C" not null,
  name_zh text collate "C" not null,
  name_en text collate "C" not null,
  beds bigint not null
);

create table staff (
  account text collate "C" not null primary key,
  name text collate "C" not null,
  number text collate "C" not null,
  title_zh text collate "C",
  title_en text collate "C"
);

create table post (
  id text collate "C" not null primary key,
  account text collate "C" not null,
  role text collate "C" not null,
  organisation text collate "C" not null,
  department text collate "C",
  from_day text collate "C" not null,
  until_day text collate "C",
  given_by text collate "C" not null,
  given_at bigint not null,
  given_why text collate "C",
  ended_by text collate "C",
  ended_at bigint,
  ended_why text collate "C"
);
create index post_account on post (account);

create table agreement (
  id text collate "C" not null primary key,
  host text collate "C" not null,
  guest text collate "C" not null,
  for_zh text collate "C" not null,
  for_en text collate "C" not null,
  from_day text collate "C" not null,
  until_day text collate "C"
);

create table broken_glass (
  chart text collate "C" not null,
  id text collate "C" not null,
  account text collate "C" not null,
  reason text collate "C" not null,
  at bigint not null,
  until_at bigint not null,
  seen_by text collate "C",
  seen_at bigint,
  primary key (chart, id)
);
create index broken_glass_account on broken_glass (account, until_at);
create index broken_glass_unseen on broken_glass (at) where seen_by is null;

create table opening (
  chart text collate "C" not null,
  id text collate "C" not null,
  account text collate "C" not null,
  role text collate "C" not null,
  by_key text collate "C" not null,
  door text collate "C" not null,
  first_at bigint not null,
  last_at bigint not null,
  times bigint not null,
  hidden bigint not null,
  primary key (chart, id)
);
create index opening_last on opening (chart, last_at);
