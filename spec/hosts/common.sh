# What the checks of all hosts share; each of spec/hosts/*.sh reads it first. Run by .ci/hosts, from the checkout.
#   $ROOT the checkout; $WORK a folder of this host's own; $ESSAYS a folder of essays; $OUT where a host writes its JSON of
#   each, for the comparison that comes last.
set -u
HOST=$(basename "$0" .sh)
ROOT=$PWD
BUILD=$ROOT/${OPEDKIT_BUILD:-build}
WORK=$BUILD/hosts/$HOST
ESSAYS=$BUILD/hosts/essays
OUT=$WORK/json
LOG=$WORK/log
passed=0 failed=0

# Daemons change their user, and may not enter a home directory: what they write is in a folder that all may enter.
rm -rf "$WORK"
mkdir -p "$OUT"

# Where a Lua of an ABI finds opedkit and this host's example.
lua_paths() { # ABI [FOLDER]
  LUA_PATH="$ROOT/lua/?.lua;$ROOT/lua/?/init.lua;${2:+$ROOT/$2/?.lua;};"
  LUA_CPATH="$BUILD/$1/?.so;;"
  export LUA_PATH LUA_CPATH
}

# Counts a check: what it is about, then a command that succeeds.
check() { # NAME COMMAND…
  name=$1
  shift
  if "$@" >"$WORK/check" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "$HOST: $name: FAILED" >&2
    sed 's/^/    /' "$WORK/check" | head -n 20 >&2
  fi
}

# A check without which the others have no sense.
need() { # NAME COMMAND…
  check "$@"
  [ $failed = 0 ] || finish "not started"
}

same() { # EXPECTED ACTUAL
  [ "$1" = "$2" ] || { printf 'expected %s\nfound    %s\n' "$1" "$2"; return 1; }
}

has() { # TEXT PART…
  text=$1
  shift
  for part; do
    case $text in
      *"$part"*) ;;
      *) printf 'no %s in\n%s\n' "$part" "$text"; return 1 ;;
    esac
  done
}

# A port of this machine that nobody listens to.
free_port() {
  "$ROOT/.ci/free-port"
}

wait_for() { # SECONDS COMMAND…
  left=$(($1 * 10))
  shift
  until "$@" >/dev/null 2>&1; do
    left=$((left - 1))
    [ $left -gt 0 ] || return 1
    sleep 0.1
  done
}

# As another user where this is root, since some daemons refuse to be root.
as() { # USER COMMAND…
  user=$1
  shift
  if [ "$(id -u)" = 0 ]; then runuser -u "$user" -- "$@"; else "$@"; fi
}

# With $BENCH, so many seconds for each figure: what a call of one letter takes in this host, and how fast the sample
# essay goes. `measure` is given a function that prints microseconds for a file.
measure() { # NAME FUNCTION
  [ -n "${BENCH-}" ] || return 0
  printf x >"$WORK/letter"
  letter=$($2 "$WORK/letter") essay=$($2 "$ROOT/examples/essay.txt")
  awk -v name="$1" -v letter="$letter" -v essay="$essay" -v bytes="$(wc -c <examples/essay.txt)" \
    'BEGIN { printf "| %s | %.0f | %.0f | %.2f |\n", name, letter, essay, bytes / essay }' >>"$BUILD/hosts/bench"
}

# What was started is stopped, however this ends.
stop() { :; }
trap 'stop' EXIT
trap 'exit 130' INT TERM

finish() { # [WHAT WAS MEASURED]
  stop
  trap - EXIT
  echo "$HOST: ${1:+$1; }$passed passed, $failed failed"
  [ $failed = 0 ] && [ $passed -gt 0 ]
  exit
}
