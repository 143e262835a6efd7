#!/usr/bin/env bash
# concurrent_add.sh - P processes each run a command N times at once, R readers read all the while, and (optionally) random ones
# are ended by SIGKILL. Every acknowledged record must be there exactly once; every reader must see a whole state.
#   --add 'sh'    adds the record named "$NAME" in "$DIR"; exit 0 = acknowledged; exit 5 that says "still writing" = busy (is tried again, and counted)
#   --list 'sh'   prints the names of all records, one a line
#   --setup 'sh' (optional)  --procs 32 --per 50 --readers 2 --kills 0 --timeout 300 --check 'sh' (extra, at the end)
set -u
export LC_ALL=C
PROCS=32 PER=50 READERS=2 KILLS=0 TIMEOUT=300 SETUP='' ADD='' LIST='' CHECK=''
while [ $# -gt 0 ]; do case "$1" in --procs) PROCS=$2;; --per) PER=$2;; --readers) READERS=$2;; --kills) KILLS=$2;; --timeout) TIMEOUT=$2;;
  --setup) SETUP=$2;; --add) ADD=$2;; --list) LIST=$2;; --check) CHECK=$2;; *) sed -n 2,7p "$0"; exit 2;; esac; shift 2; done
[ -n "$ADD" ] && [ -n "$LIST" ] || { sed -n 2,7p "$0"; exit 2; }
W=$(mktemp -d "${TMPDIR:-/tmp}/conc.XXXXXX"); trap 'touch "$W/stop"; wait; rm -rf "$W"' EXIT
export DIR=$W/data; mkdir "$DIR" "$W/pid"; : > "$W/acked"
[ -z "$SETUP" ] || sh -c "$SETUP" >/dev/null || exit 2
BEFORE=$(sh -c "$LIST" 2>/dev/null | wc -l)
start=$(date +%s.%N)
worker() {
  local p=$1 i rc tries
  for ((i = 0; i < PER; i++)); do [ -e "$W/timeout" ] && break
    export NAME="p${p}-i${i}"
    for tries in 1 2 3 4 5; do [ -e "$W/timeout" ] && break
      sh -c "exec $ADD" >/dev/null 2>>"$W/err.$p" </dev/null & echo $! > "$W/pid/$p"; wait $! 2>/dev/null; rc=$?
      case $rc in 0) echo "$NAME" >> "$W/acked.$p"; break;; 5) if grep -q 'still writing' "$W/err.$p"; then echo b >> "$W/busy"; : > "$W/err.$p"; else echo "$NAME exit $rc" >> "$W/failed"; break; fi;; 137) echo k >> "$W/killed"; break;; *) echo "$NAME exit $rc" >> "$W/failed"; break;; esac
    done
  done; rm -f "$W/pid/$p"
}
reader() { while [ ! -e "$W/stop" ]; do if sh -c "$LIST" >/dev/null 2>"$W/rerr.$1"; then echo . >> "$W/reads.$1"; else [ -e "$W/stop" ] || { echo bad >> "$W/badreads"; cat "$W/rerr.$1" >> "$W/badreads.txt"; }; fi; done; }
killer() { local n=0; while [ $n -lt "$KILLS" ] && [ ! -e "$W/stop" ]; do sleep 0.0$((RANDOM % 90 + 10)); f=$(ls "$W/pid" 2>/dev/null | shuf -n1); [ -n "$f" ] && kill -9 "$(cat "$W/pid/$f" 2>/dev/null)" 2>/dev/null && n=$((n+1)); done; }
pids=(); for ((p = 0; p < PROCS; p++)); do worker $p 2>/dev/null & pids+=($!); done
for ((r = 0; r < READERS; r++)); do reader $r 2>/dev/null & done
[ "$KILLS" -gt 0 ] && { killer 2>/dev/null & }
( sleep "$TIMEOUT" & sleeper=$!; trap 'kill $sleeper' TERM; wait $sleeper || exit; touch "$W/timeout"; for f in "$W"/pid/*; do kill -9 "$(cat "$f")" 2>/dev/null; done ) & dog=$!
wait "${pids[@]}"; kill $dog 2>/dev/null; touch "$W/stop"
end=$(date +%s.%N)
sort -o "$W/acked" "$W"/acked.* 2>/dev/null
if ! sh -c "$LIST" > "$W/present.raw" 2>"$W/final.err"; then echo "not ok: the final state cannot be read: $(head -c 200 "$W/final.err")"; FINAL=1; else FINAL=0; fi
grep -E '^p[0-9]+-i[0-9]+$' "$W/present.raw" | sort > "$W/present"
want=$((PROCS * PER)); acked=$(wc -l < "$W/acked"); present=$(wc -l < "$W/present"); lost=$(comm -23 "$W/acked" <(sort -u "$W/present") | wc -l)
dup=$(uniq -d "$W/present" | wc -l); count() { cat "$@" 2>/dev/null | wc -l; }
[ -z "$CHECK" ] || sh -c "$CHECK" >/dev/null || { echo "not ok: the extra check fails"; FINAL=1; }
[ -e "$W/timeout" ] && { echo "not ok: still running after ${TIMEOUT}s"; FINAL=1; }
bad=$(count "$W/badreads"); failed=$(count "$W/failed"); killed=$(count "$W/killed")
[ "$failed" = 0 ] || { echo "first failures:"; head -3 "$W/failed"; cat "$W"/err.* 2>/dev/null | sort | uniq -c | sort -rn | head -3; }
[ "$bad" = 0 ] || { echo "bad reads:"; sort "$W/badreads.txt" | uniq -c | sort -rn | head -3; }
printf 'concurrent_add: %d x %d = %d adds: acknowledged=%d present=%d LOST=%d DUPLICATE=%d failed=%d busy=%d killed=%d reads=%d BADREADS=%d time=%.1fs\n' \
  "$PROCS" "$PER" "$want" "$acked" "$present" "$lost" "$dup" "$failed" "$(count "$W/busy")" "$killed" "$(count "$W"/reads.*)" "$bad" "$(echo "$end-$start"|bc)"
ok=1; [ "$lost" = 0 ] && [ "$dup" = 0 ] && [ "$bad" = 0 ] && [ "$FINAL" = 0 ] && [ "$failed" = 0 ] || ok=0
[ "$KILLS" -gt 0 ] || [ "$acked" = "$want" ] || ok=0
if [ $ok = 1 ]; then echo "1 passed, 0 failed"; else echo "0 passed, 1 failed"; exit 1; fi
