-- Which text of which template a pharmacist signed. Insert-only. Times are microseconds since 1970 UTC.
create table signature (
  card text collate "C" not null,
  edition text collate "C" not null,
  digest text collate "C" not null,
  author text collate "C" not null,
  signed_by text collate "C" not null,
  signed_at bigint not null,
  primary key (card, edition, digest)
);
