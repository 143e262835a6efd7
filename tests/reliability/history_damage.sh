#!/usr/bin/env bash
# history_damage.sh - damages the history and looks that nothing else is lost, and that all is said.
#   each byte of the index spoilt (every STEPth), the index cut there; each state spoilt: `check` says so, the next change keeps every state,
#   `restore --rebuild` finds them again; a change as root and as the user in turn; odd environments.
#   --program P  --step N (1)
set -u
STEP=1 PROGRAM=''
while [ $# -gt 0 ]; do case "$1" in --program) PROGRAM=$2;; --step) STEP=$2;; *) sed -n 2,6p "$0"; exit 2;; esac; shift 2; done
[ -n "$PROGRAM" ] || { sed -n 2,6p "$0"; exit 2; }
W=$(mktemp -d "${TMPDIR:-/tmp}/damage.XXXXXX"); trap 'rm -rf "$W"' EXIT
export FOLLOWUP_FILE=$W/d/f.json XDG_STATE_HOME=$W/d/state bad=0 points=0
fail() { bad=$((bad + 1)); [ $bad -gt 20 ] || echo "not ok: $*"; }
mkdir "$W/d"; for c in A B C; do "$PROGRAM" add $c --no-date >/dev/null; done
states=$(echo "$W"/d/state/followup/f-*); cp -a "$W/d" "$W/good"
fresh() { rm -rf "$W/d"; cp -a "$W/good" "$W/d"; }
kept() { # the states that were there are there, byte for byte, but for $1
  local s; for s in "$W/good${states#"$W/d"}"/0*.json; do [ "${s##*/}" = "${1:-}" ] || cmp -s "$s" "$states/${s##*/}" || return 1; done; }

size=$(stat -c %s "$states/index.json")
spoil() { # what, at
  points=$((points + 1))
  "$PROGRAM" check > "$W/said"; said=$?
  harmless=0; [ $said = 0 ] && harmless=1   # a byte of a command line or a time: still a good index
  "$PROGRAM" add D >/dev/null 2>"$W/err" || fail "$*: a change fails: $(head -1 "$W/err")"
  kept || fail "$*: a state is lost"
  if [ $harmless = 0 ] && ! ls "$states"/index.json.* >/dev/null 2>&1; then
    grep -q 'is not the state that was kept there' "$W/said" || fail "$*: the index is gone: $(head -1 "$W/said")"
  fi
  "$PROGRAM" restore --rebuild >/dev/null 2>&1 || fail "$*: no rebuild"
  [ "$("$PROGRAM" restore --json | jq '.states | length')" -ge 5 ] || fail "$*: too few states after a rebuild"
}
for ((at = 0; at < size; at += STEP)); do
  fresh; printf '\377' | dd of="$states/index.json" bs=1 seek=$at conv=notrunc 2>/dev/null; spoil "byte $at"
  fresh; truncate -s $at "$states/index.json"; spoil "cut at $at"
done
fresh; sed -i 's,followup.undo/1,followup.undo/2,' "$states/index.json"; spoil "a newer index"
[ -e "$(echo "$states"/index.json.newer-*)" ] || fail "the newer index is not kept"
fresh
for s in "$states"/0*.json; do for how in 'printf {' 'printf ""' 'head -c 40 "$W/d/f.json"'; do
  fresh; eval "$how" > "$W/new"; cat "$W/new" > "$s"; points=$((points + 1))
  "$PROGRAM" check > "$W/said" && fail "${s##*/} spoilt: check is content"
  grep -qF "${s##*/}: is not the state" "$W/said" || fail "${s##*/} spoilt: check does not name it"
  "$PROGRAM" add D >/dev/null 2>&1 || fail "${s##*/} spoilt: a change fails"
  kept "${s##*/}" || fail "${s##*/} spoilt: another state is lost"
  "$PROGRAM" restore bak >/dev/null || fail "${s##*/} spoilt: no restore of the .bak"
done; done
echo "damage: points=$points bad=$bad"

# Root and the user in turn, in one home.
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  rm -rf "$W/d"; mkdir "$W/d"; chown 12345:12345 "$W/d"; chmod 755 "$W"
  as() { if [ "$1" = root ]; then shift; "$@"; else shift; setpriv --reuid 12345 --regid 12345 --clear-groups "$@"; fi; }
  for who in root user root user root user; do
    for c in "add $who" "undo" "redo" "check" "undo --list" "restore" "today --once"; do
      as $who "$PROGRAM" $c >/dev/null 2>"$W/err"; [ $? -le 1 ] || fail "as $who: $c: $(head -1 "$W/err")"; done
    strange=$(find "$W/d" ! -uid 12345 | head -1); [ -z "$strange" ] || fail "after $who: $strange belongs to another user"
  done
  echo "turns: root and a user bad=$bad"
fi

# Environments: each a way to call it, the exit statuses that are right, and what must be said.
rm -rf "$W/d"; mkdir "$W/d" "$W/home"; kinds=0
try() { # statuses, words, how: `F` is the program
  local out status; kinds=$((kinds + 1))
  out=$(cd "$W/d" && F=$PROGRAM HOME=$W/home W=$W timeout 20 bash -c "$3" 2>&1 </dev/null); status=$?
  case " $1 " in *" $status "*) ;; *) fail "$3: exit $status: $(head -1 <<< "$out")"; return;; esac
  grep -qF -- "$2" <<< "$out" || fail "$3: does not say '$2': $(head -1 <<< "$out")"; }
"$PROGRAM" add Seen >/dev/null
while IFS='|' read -r statuses words how; do [ -z "$how" ] || try "$statuses" "$words" "$how"; done < "$(dirname "$0")/environments.txt"
"$PROGRAM" list --all --json | jq -e '[.applications[].company] == ["Seen"]' >/dev/null || fail "an odd environment changed the file"
echo "environments: kinds=$kinds bad=$bad"
if [ $bad = 0 ]; then echo "1 passed, 0 failed"; else echo "0 passed, 1 failed"; exit 1; fi
