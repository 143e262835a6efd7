#!/usr/bin/env bash
# oom_sweep.sh - SQLite's out-of-memory loop: the N-th allocation fails, N = 1, 2, 3 ... until the command gets through; once, and from
# there on. Needs a dynamically linked, unsanitized binary. Good: exit != 0 with the old state, or exit 0 with the new one. An end by
# SIGABRT (an exception thrown while none could be made) counts as ABORT: bearable when the state is whole; --strict makes it a failure.
. "$(dirname "$0")/_sweep_lib.sh"
STRICT=0
while [ $# -gt 0 ]; do case "$1" in --strict) STRICT=1; shift;; -h|--help) sed -n 2,5p "$0"; usage_common; exit 0;; *) parse_common "$@" || die "unknown option $1"; shift $SHIFT;; esac; done
prepare
SO=$WORK/failmalloc.so; gcc -O2 -shared -fPIC -o "$SO" "$(dirname "$0")/failmalloc.c" -ldl || die "gcc"
d=$WORK/c; copy_of "$T" "$d"; DIR=$d LD_PRELOAD=$SO FAILMALLOC_COUNT=$WORK/n sh -c "$S" >/dev/null 2>&1; N=$(cat "$WORK/n"); [ "$N" -gt 0 ] || die "no allocation counted"
export SO STRICT RETRY=0
point() { local k=$1 on=$2 d=$WORK/p$1-$2 rc v st f=''
  copy_of "$T" "$d"; export DIR=$d
  { timeout -k 1 "$TIMEOUT" env LD_PRELOAD="$SO" FAILMALLOC_AT="$k" FAILMALLOC_ON="$on" sh -c "$S" >"$d.out" 2>"$d.err" </dev/null; } 2>/dev/null; rc=$?
  v=$(judge "$d" $rc "$d.out"); st=${v%%$'\t'*}
  case $rc in 0) [ "$st" = new ] || f+=' FALSEOK';; 134) f+=' abort'; [ "$STRICT" = 1 ] && f+=' ABORT';; 124|137) f+=' HANG';; *) [ $rc -ge 128 ] && f+=" CRASH($rc)";; esac
  printf '%s\t%s\t%s\t%s%s\n' "$k,$on" "$rc" "$v" "$f" "$(head -c 80 "$d.err" | tr '\n\t' '  ')"; rm -rf "$d" "$d".*; }
export -f point
start=$(date +%s.%N); for on in 0 1; do seq 1 "$N" | sed "s/$/ $on/"; done | xargs -P "$JOBS" -L1 bash -c 'point "$1" "$2"' _ > "$WORK/res" 2>/dev/null
awk -F'\t' -v n="$N" -v el="$(echo "$(date +%s.%N)-$start"|bc)" '{t++; st[$3]++; if ($4 ~ / abort/) ab++; if ($2==0) ok++; if ($3 ~ /[A-Z]/ || $4 ~ /(FALSEOK|HANG|CRASH|LIE|DENIED|MODE|ABORT)/) {f++; print "not ok  allocation "$1": exit "$2" state "$3" "$4}}
 END {printf "oom_sweep: allocations=%d runs=%d exit0=%d old=%d new=%d LOST=%d TORN=%d aborted=%d time=%.1fs\n%d passed, %d failed\n",n,t,ok,st["old"],st["new"],st["LOST"],st["TORN"],ab,el,t-f,f; exit f>0||t==0}' "$WORK/res"
