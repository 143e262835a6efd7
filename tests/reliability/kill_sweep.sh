#!/usr/bin/env bash
# kill_sweep.sh - ends a command by a signal on entry to each of its file system calls in turn, and checks what is left.
# After every kill: the state is the old one or the new one, whole; a printed acknowledgement is true; mode and owner are kept;
# the same command works again without help (no stale lock); no litter stays. Exit 0 = all points good.
. "$(dirname "$0")/_sweep_lib.sh"
SIGNAL=KILL
while [ $# -gt 0 ]; do case "$1" in --signal) SIGNAL=$2; shift 2;; -h|--help) echo "usage: kill_sweep.sh [--signal KILL|TERM|INT|HUP] ..."; usage_common; exit 0;;
  *) parse_common "$@" || die "unknown option $1"; shift $SHIFT;; esac; done
prepare
export SIGNAL
point() {
  local n=$1 sc=$2 k=$3 what=$4 d=$WORK/p$1 rc v
  copy_of "$T" "$d"; export DIR=$d
  { timeout -k 1 $((TIMEOUT*2)) strace -f -qq -e trace="$sc" -e inject="$sc:signal=$SIGNAL:when=$k" -o /dev/null sh -c "$S" \
      >"$d.out" 2>"$d.err" </dev/null; } 2>/dev/null; rc=$?
  v=$(judge "$d" $rc "$d.out")
  printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$n" "$sc#$k" "$rc" "$v" "$what" '' 
  if [ -n "$KEEP" ] && printf '%s' "$v" | grep -q '[A-Z]'; then cp -a "$d" "$KEEP/p$n-$sc-$k"; fi
  chmod -R u+rwx "$d"; rm -rf "$d" "$d".*
}
export -f point
# no --seccomp-bpf here: with strace 6.1 signal= then never fires (error= does)
start=$(date +%s.%N)
awk '{print NR"\t"$0}' "$WORK/points" | tr '\n' '\0' | xargs -0 -P "$JOBS" -I{} bash -c 'IFS=$'"'\t'"' read -r n sc k what <<<"$1"; point "$n" "$sc" "$k" "$what"' _ {} > "$WORK/res" 2>/dev/null
end=$(date +%s.%N)
awk -F'\t' -v sig="$SIGNAL" -v el="$(echo "$end - $start" | bc)" -v q="$QUIET" '
 { tot++; st[$4]++; bad = ($4 ~ /[A-Z]/) || ($5 ~ /[A-Z]/); if ($3==0) unfired++; if (bad) { fails++; if (!q) printf "not ok  before %-16s exit %-4s state %-4s%s   %s\n",$2,$3,$4,$5,$6 }
   n=split($5,f," "); for(i=1;i<=n;i++){x=f[i]; sub(/\(.*/,"",x); fl[x]++} }
 END { printf "kill_sweep SIG%s: points=%d old=%d new=%d LOST=%d TORN=%d LIE=%d STUCK=%d LITTER=%d MODE=%d INVALID=%d survived=%d time=%.1fs\n",sig,tot,st["old"],st["new"],st["LOST"],st["TORN"],fl["LIE"],fl["STUCK"],fl["LITTER"],fl["MODE"],fl["INVALID"],unfired,el;
   if (unfired==tot) { print "the injection never fired: this run proves nothing"; fails=tot }
   printf "%d passed, %d failed\n",tot-fails,fails; exit (fails>0 || tot==0) }' "$WORK/res"
