# A throw-away PostgreSQL for the specs: its own folder, a free port, never root. Sourced by ./test.

postgres_folder=
postgres_as=() # how to run its programs as somebody who is not root

# Sets postgres_bin to the newest installation, asking apt for one when there is none.
find_postgres() {
  postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1) || true
  [[ -x ${postgres_bin:-}/initdb ]] && return
  postgres_bin=$(dirname -- "$(readlink -f -- "$(command -v initdb)")" 2>/dev/null) && [[ -x $postgres_bin/initdb ]]
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000)) # below the range the kernel hands out by itself
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start_postgres() {
  find_postgres || { fetch postgresql && find_postgres; } || return 1
  postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/xinglin-postgres.XXXXXX")
  if (( EUID == 0 )); then
    postgres_as=(runuser -u postgres --)
    chown postgres "$postgres_folder"
  fi
  local log=$postgres_folder/log data=$postgres_folder/main port try
  (cd "$postgres_folder" && "${postgres_as[@]}" "$postgres_bin/initdb" -D "$data" -A trust -U xinglin \
    --locale=C.UTF-8 -E UTF8 --no-sync) >"$postgres_folder/initdb" 2>&1 || { cat "$postgres_folder/initdb" >&2; return 1; }
  for try in 1 2 3; do # another program may take the port between asking and starting
    port=$(free_port)
    (cd "$postgres_folder" && "${postgres_as[@]}" "$postgres_bin/pg_ctl" -D "$data" -l "$log" -w -t 60 start \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$postgres_folder' -c fsync=off -c max_connections=200") \
      >/dev/null 2>&1 </dev/null || continue
    export XINGLIN_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=xinglin;Database=postgres"
    return
  done
  cat "$log" >&2
  return 1
}

stop_postgres() {
  [[ -n $postgres_folder ]] || return 0
  if [[ -f $postgres_folder/main/postmaster.pid ]]; then
    (cd / && "${postgres_as[@]}" "$postgres_bin/pg_ctl" -D "$postgres_folder/main" -m immediate -w stop) >/dev/null 2>&1 || true
  fi
  rm -rf -- "$postgres_folder"
  postgres_folder=
}
