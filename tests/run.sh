#!/usr/bin/env bash
# The one test command: tests/run.sh [PROJECT…], for example tests/run.sh BackOfficeBot.Tests Cards. Without arguments everything runs.
# Starts PostgreSQL and Redis of its own on free ports and stops them at the end. The last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
chmod 755 "$work"

finish() {
  local code=$?
  trap - EXIT
  [ -n "${redis_pid:-}" ] && kill "$redis_pid" 2>/dev/null
  [ -d "$work/pg" ] && as_postgres "$pg/pg_ctl" -D "$work/pg" -m immediate -w stop >/dev/null 2>&1
  rm -rf "$work"
  exit $code
}
trap finish EXIT
trap 'exit 130' INT TERM

fail() { echo "$*" >&2; echo "0 passed, 1 failed"; exit 1; }

# need PACKAGE TEST…: installs PACKAGE where TEST fails and apt-get may be used
need() {
  local package=$1; shift
  "$@" >/dev/null 2>&1 && return
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  if command -v apt-get >/dev/null; then
    echo "installing $package"
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q "$package" >"$work/apt.log" 2>&1 ||
      { $sudo apt-get update -q >"$work/apt.log" 2>&1; $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q "$package" >>"$work/apt.log" 2>&1; }
  fi
  "$@" >/dev/null 2>&1 || fail "$package is missing and could not be installed: please install the package $package."
}

postgres_bin() { pg=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -1)" 2>/dev/null); [ -x "$pg/initdb" ] || { command -v initdb >/dev/null && pg=$(dirname "$(readlink -f "$(command -v initdb)")"); }; }
has_chromium() { [ -x /usr/bin/chromium ] || command -v chromium; }

# PostgreSQL refuses to run as root
as_postgres() { if [ "$(id -u)" = 0 ]; then (cd "$work" && runuser -u postgres -- "$@"); else "$@"; fi; }

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

command -v dotnet >/dev/null || fail "the .NET SDK is missing: see https://dotnet.microsoft.com/download, version in global.json."
need python3 command -v python3
need postgresql postgres_bin
need redis-server command -v redis-server
need chromium has_chromium
need npm command -v npm

postgres_bin
port=$(free_port)
mkdir "$work/socket" "$work/pg"
[ "$(id -u)" = 0 ] && chown postgres "$work/socket" "$work/pg"
as_postgres "$pg/initdb" -D "$work/pg" -U postgres --auth=trust -E UTF8 --locale=C >"$work/postgres.log" 2>&1 &&
  as_postgres "$pg/pg_ctl" -D "$work/pg" -l "$work/pg/log" -w \
    -o "-p $port -k $work/socket -h 127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300" start >>"$work/postgres.log" 2>&1 ||
  { cat "$work/postgres.log" "$work/pg/log" 2>/dev/null; fail "PostgreSQL did not start."; }
export TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres"

port=$(free_port)
redis-server --port "$port" --bind 127.0.0.1 --save "" --appendonly no --dir "$work" >"$work/redis.log" 2>&1 &
redis_pid=$!
for _ in $(seq 100); do redis-cli -p "$port" ping >/dev/null 2>&1 && break; sleep 0.1; done
redis-cli -p "$port" ping >/dev/null 2>&1 || { cat "$work/redis.log"; fail "Redis did not start."; }
export TEST_REDIS="127.0.0.1:$port"

# Optimized: a third of the time where much is computed.
configuration=${CONFIGURATION:-Release}
dotnet build BackOfficeBot.sln -c "$configuration" -v quiet -nologo || fail "The build failed."

passed=0 failed=0 skipped=0 broken=""
for project in tests/*.Tests tests/*.EndToEnd; do
  name=$(basename "$project")
  if [ $# -gt 0 ]; then
    wanted=""
    for argument in "$@"; do case "$name" in "$argument" | "BackOfficeBot.$argument" | "BackOfficeBot.$argument.Tests") wanted=yes ;; esac; done
    [ -n "$wanted" ] || continue
  fi
  echo "== $name"
  dotnet test "$project" -c "$configuration" --no-build --nologo -v quiet --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" --results-directory "$work/results"
  code=$?
  read -r p f s < <(python3 - "$work/results/$name.trx" <<'PY'
import sys, xml.etree.ElementTree as xml
try:
    c = next(e for e in xml.parse(sys.argv[1]).iter() if e.tag.endswith("}Counters")).attrib
    passed, failed = int(c["passed"]), sum(int(c.get(k, 0)) for k in ("failed", "error", "timeout", "aborted"))
    print(passed, failed, int(c["total"]) - passed - failed)
except (OSError, StopIteration, xml.ParseError):
    print(0, 0, 0)
PY
)
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  if [ $code -ne 0 ] && [ "$f" -eq 0 ]; then failed=$((failed + 1)); broken="$broken $name"; fi
done
[ -n "$broken" ] && echo "Did not run to the end:$broken"
[ $((passed + failed)) -gt 0 ] || { echo "No tests ran."; failed=1; }

summary="$passed passed, $failed failed"
[ "$skipped" -gt 0 ] && summary="$summary, $skipped skipped"
echo "$summary"
[ "$failed" -eq 0 ]
