#!/usr/bin/env bash
# A PostgreSQL server for tests: on loopback, on a free port, in a temporary folder, never as root.
#   postgres.sh start      prints one line on standard output: its folder, a space, what TEST_DATABASE_URL is to be
#   postgres.sh stop DIR   ends the server and removes its folder
# So: read -r folder TEST_DATABASE_URL < <(.ci/postgres.sh start)
# Needs PostgreSQL's programs, or Debian's package of them and the right to install it.
set -euo pipefail

newest_binaries() {
  local initdb
  initdb=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)
  [ -x "$initdb" ] && dirname "$initdb"
}

install_package() {
  export DEBIAN_FRONTEND=noninteractive
  # Else the package makes a cluster of its own, and starts it.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] ||
    echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  apt-get update -q
  apt-get install -q -y --no-install-recommends postgresql
}

# The server refuses to run as root: then another user runs it.
as_user() {
  if [ "$(id -u)" -ne 0 ]; then
    "$@"
  else
    runuser -u "$(server_user)" -- "$@"
  fi
}
server_user() {
  id -un postgres 2>/dev/null || echo nobody
}

free_port() {
  node -e '
    const server = require("node:net").createServer();
    server.listen(0, "127.0.0.1", () => {
      console.log(server.address().port);
      server.close();
    });'
}

start() {
  local bin port attempt
  bin=$(newest_binaries) || {
    install_package
    bin=$(newest_binaries)
  }
  dir=$(mktemp -d)
  trap 'rm -rf "$dir"' EXIT
  [ "$(id -u)" -ne 0 ] || chown "$(server_user)" "$dir"
  echo "$bin" >"$dir/programs"
  cd "$dir"
  as_user "$bin/initdb" -D "$dir/data" -U merilo -A trust -E UTF8 --locale=C -N
  # Another program may take the port between the look and the start.
  for attempt in 1 2 3; do
    port=$(free_port)
    if as_user "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 60 start -o \
      "-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories= -c fsync=off" 3>&-; then
      printf '%s postgres://merilo@127.0.0.1:%s/postgres\n' "$dir" "$port" >&3
      trap - EXIT
      return
    fi
    echo "attempt $attempt failed:"
    cat "$dir/log"
  done
  return 1
}

stop() {
  local dir=$1
  [ -f "$dir/programs" ] || {
    echo "$dir is no server's folder"
    return 1
  }
  (cd "$dir" && as_user "$(cat programs)/pg_ctl" -D "$dir/data" -m immediate -w -t 30 stop) || true
  rm -rf "$dir"
}

# Standard output is for the answer alone.
exec 3>&1 1>&2
case "${1-}" in
start) start ;;
stop) stop "${2:?which folder?}" ;;
*)
  echo "usage: $0 start | stop DIR"
  exit 2
  ;;
esac
