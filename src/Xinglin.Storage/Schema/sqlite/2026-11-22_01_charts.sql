-- Charts, their chain, who they are about, and what arrived for them. Times are microseconds since 1970 UTC.
create table chart (
  chart text not null primary key,
  head integer not null,
  link blob not null,
  opened_at integer not null
) without rowid;

create table entry (
  chart text not null,
  seq integer not null,
  tag text not null,
  shape integer not null,
  happened_at integer not null,
  precision text not null,
  recorded_at integer not null,
  author text not null,
  origin text not null,
  source text,
  amends integer,
  reason text,
  salt blob,
  body text,
  digest blob not null,
  link blob not null,
  primary key (chart, seq)
) without rowid;
create unique index entry_source on entry (chart, source) where source is not null;

create table person (
  chart text not null primary key,
  name text not null,
  initials text not null,
  other_names text not null,
  phone text,
  address text,
  version text,
  updated_at integer not null
) without rowid;
create index person_initials on person (initials);

create table person_number (
  chart text not null,
  system text not null,
  value text not null,
  tail text not null,
  primary key (chart, system, value)
) without rowid;
create index person_number_value on person_number (value);
create index person_number_tail on person_number (tail);

create table person_link (
  chart text not null primary key,
  person text not null,
  linked_at integer not null,
  linked_by text not null
) without rowid;
create index person_link_person on person_link (person);

create table known (
  key text not null primary key,
  chart text not null
) without rowid;
create index known_chart on known (chart);

create table file (
  chart text not null,
  hash text not null,
  body blob not null,
  primary key (chart, hash)
) without rowid;

create table kept (
  key text not null primary key,
  type text not null,
  body text not null,
  version text,
  kept_at integer not null
) without rowid;

create table arrived (
  chart text not null,
  source text not null,
  version text not null,
  primary key (chart, source)
) without rowid;

create table waiting (
  key text not null,
  waits_for text not null,
  arrival text not null,
  file text not null,
  primary key (key, waits_for)
) without rowid;
create index waiting_for on waiting (waits_for);

create table import_account (
  id text not null primary key,
  file text not null,
  account text not null,
  by_whom text not null,
  at integer not null
) without rowid;

create table adoption (
  card text not null,
  edition text not null,
  from_at integer not null,
  adopted_at integer not null,
  adopted_by text not null,
  primary key (card, edition, from_at)
) without rowid;

create table register_shape (
  name text not null primary key,
  shape text not null
) without rowid;

create table house (
  name text not null primary key,
  value text not null
) without rowid;
