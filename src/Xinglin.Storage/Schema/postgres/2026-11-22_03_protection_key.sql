-- Keys that protect cookies and form tokens, shared by every web node of the house.
create table protection_key (
  name text not null primary key,
  xml text not null
);
