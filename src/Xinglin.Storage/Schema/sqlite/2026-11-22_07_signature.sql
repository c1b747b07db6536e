-- Which text of which template a pharmacist signed. Insert-only. Times are microseconds since 1970 UTC.
create table signature (
  card text not null,
  edition text not null,
  digest text not null,
  author text not null,
  signed_by text not null,
  signed_at integer not null,
  primary key (card, edition, digest)
) without rowid;
