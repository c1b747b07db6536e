-- What was said of two charts: that they are of one person, that they are not, or that what was said before is taken back. Grows only.
create table person_said (
  chart text collate "C" not null,
  other text collate "C" not null,
  n bigint not null,
  said text collate "C" not null,
  reason text collate "C" not null,
  said_by text collate "C" not null,
  said_at bigint not null,
  primary key (chart, other, n)
);
create index person_said_other on person_said (other);

insert into person_said (chart, other, n, said, reason, said_by, said_at)
  select f.chart, l.chart, 1, 'same', '', l.linked_by, l.linked_at
  from person_link l join (select person, min(chart) as chart from person_link group by person) f on f.person = l.person
  where l.chart <> f.chart;
