-- Charts, their chain, who they are about, and what arrived for them. Times are microseconds since 1970 UTC.
create table chart (
  chart text collate "C" not null primary key,
  head bigint not null,
  link bytea not null,
  opened_at bigint not null
);

create table entry (
  chart text collate "C" not null,
  seq bigint not null,
  tag text collate "C" not null,
  shape integer not null,
  happened_at bigint not null,
  precision text collate "C" not null,
  recorded_at bigint not null,
  author text collate "C" not null,
  origin text collate "C" not null,
  source text collate "C",
  amends bigint,
  reason text collate "C",
  salt bytea,
  body text collate "C",
  digest bytea not null,
  link bytea not null,
  primary key (chart, seq)
);
create unique index entry_source on entry (chart, source) where source is not null;

create table person (
  chart text collate "C" not null primary key,
  name text collate "C" not null,
  initials text collate "C" not null,
  other_names text collate "C" not null,
  phone text collate "C",
  address text collate "C",
  version text collate "C",
  updated_at bigint not null
);
create index person_initials on person (initials);

create table person_number (
  chart text collate "C" not null,
  system text collate "C" not null,
  value text collate "C" not null,
  tail text collate "C" not null,
  primary key (chart, system, value)
);
create index person_number_value on person_number (value);
create index person_number_tail on person_number (tail);

create table person_link (
  chart text collate "C" not null primary key,
  person text collate "C" not null,
  linked_at bigint not null,
  linked_by text collate "C" not null
);
create index person_link_person on person_link (person);

create table known (
  key text collate "C" not null primary key,
  chart text collate "C" not null
);
create index known_chart on known (chart);

create table file (
  chart text collate "C" not null,
  hash text collate "C" not null,
  body bytea not null,
  primary key (chart, hash)
);

create table kept (
  key text collate "C" not null primary key,
  type text collate "C" not null,
  body text collate "C" not null,
  version text collate "C",
  kept_at bigint not null
);

create table arrived (
  chart text collate "C" not null,
  source text collate "C" not null,
  version text collate "C" not null,
  primary key (chart, source)
);

create table waiting (
  key text collate "C" not null,
  waits_for text collate "C" not null,
  arrival text collate "C" not null,
  file text collate "C" not null,
  primary key (key, waits_for)
);
create index waiting_for on waiting (waits_for);

create table import_account (
  id text collate "C" not null primary key,
  file text collate "C" not null,
  account text collate "C" not null,
  by_whom text collate "C" not null,
  at bigint not null
);

create table adoption (
  card text collate "C" not null,
  edition text collate "C" not null,
  from_at bigint not null,
  adopted_at bigint not null,
  adopted_by text collate "C" not null,
  primary key (card, edition, from_at)
);

create table register_shape (
  name text collate "C" not null primary key,
  shape text collate "C" not null
);

create table house (
  name text collate "C" not null primary key,
  value text collate "C" not null
);
