#!/usr/bin/env bash
# errno_sweep.sh - makes each file system call of a command fail in turn with each error given, once and from there on.
# Good: exit 0 AND the new state, or exit != 0 AND a message on standard error AND the old (or, noted, the new) state.
# Bad: LOST/TORN state, exit 0 without the change (FALSEOK), a silent failure (MUTE), a crash by signal (CRASH), a hang (HANG),
# a wrong acknowledgement (LIE), exit 0 although a flush failed or was tried again (SYNCLIE), a stale lock (STUCK), litter, a changed mode. EINTR must be invisible: exit 0 and the new state.
. "$(dirname "$0")/_sweep_lib.sh"
ERRNOS='ENOSPC EIO EDQUOT EINTR EACCES EROFS EMFILE ENOMEM'; MODES='once on'; EINTR_ONLY=' open openat openat2 read pread64 write writev pwrite64 pwritev fsync fdatasync sync_file_range flock fcntl ftruncate fallocate copy_file_range sendfile getrandom '
while [ $# -gt 0 ]; do case "$1" in --errnos) ERRNOS=$2; shift 2;; --modes) MODES=$2; shift 2;;
  -h|--help) echo "usage: errno_sweep.sh [--errnos 'ENOSPC EIO ...'] [--modes 'once on'] ..."; usage_common; exit 0;;
  *) parse_common "$@" || die "unknown option $1"; shift $SHIFT;; esac; done
prepare
point() {
  local n=$1 sc=$2 k=$3 e=$4 m=$5 what=$6 d=$WORK/p$1 rc v state f=''
  local when=$k; [ "$m" = on ] && when="$k+"
  copy_of "$T" "$d"; export DIR=$d
  { timeout -k 1 $((TIMEOUT*2)) strace -f --seccomp-bpf -qq -e signal=none -e trace="$sc" -e inject="$sc:error=$e:when=$when" -o /dev/null sh -c "$S" \
      >"$d.out" 2>"$d.err" </dev/null; } 2>/dev/null; rc=$?
  v=$(judge "$d" $rc "$d.out"); state=${v%%$'\t'*}
  if [ $rc = 124 ] || [ $rc = 137 ]; then f+=' HANG'; elif [ $rc -ge 128 ]; then f+=" CRASH($rc)"; fi
  if [ $rc = 0 ]; then [ "$state" = new ] || f+=' FALSEOK'
    case "$what" in *'(1<'*) [ "$m" = on ] && [ "$sc" = write ] && [ "$e" != EINTR ] && f+=' MUTEOUT';; esac
  else [ -s "$d.err" ] || case "$sc$m$what" in writeon*|writevon*|*'(2<'*) ;; *) f+=' MUTE';; esac; fi   # write=...,on kills stderr too
  case "$sc" in fsync|fdatasync|syncfs|sync_file_range) [ $rc = 0 ] && [ "$e" != EINTR ] && [ "$e" != EINVAL ] &&
    ! grep -q 'this cannot be undone' "$d.err" && f+=' SYNCLIE';; esac   # "done", though a flush failed (or was tried again), and not a word of it
  [ "$e" = EINTR ] && [ "$m" = once ] && [ $rc != 0 ] && [ $rc != 127 ] && ! grep -q 'the editor .* failed' "$d.err" && f+=' EINTRSEEN'   # an editor's calls are not ours
  printf '%s\t%s\t%s\t%s%s\t%s\t%s\n' "$n" "$sc#$k=$e,$m" "$rc" "$v" "$f" "$what" "$(head -c 120 "$d.err" | tr '\n\t' '  ')"
  if [ -n "$KEEP" ] && printf '%s%s' "$v" "$f" | grep -q '[A-Z]'; then cp -a "$d" "$KEEP/p$n-$sc-$k-$e-$m"; fi
  chmod -R u+rwx "$d"; rm -rf "$d" "$d".*
}
export -f point
start=$(date +%s.%N)
for e in $ERRNOS; do for m in $MODES; do
  [ "$e" = EINTR ] && [ "$m" = on ] && continue                     # endless EINTR is no real world
  awk -F'\t' -v e="$e" -v m="$m" -v only="$EINTR_ONLY" '$1!="exit_group" && !(e=="EINTR" && !index(only," "$1" ")) {print $1"\t"$2"\t"e"\t"m"\t"$3}' "$WORK/points"
done; done | awk '{print NR"\t"$0}' > "$WORK/todo"
tr '\n' '\0' < "$WORK/todo" | xargs -0 -P "$JOBS" -I{} bash -c 'IFS=$'"'\t'"' read -r n sc k e m what <<<"$1"; point "$n" "$sc" "$k" "$e" "$m" "$what"' _ {} > "$WORK/res" 2>/dev/null
end=$(date +%s.%N)
[ -n "$KEEP" ] && cp "$WORK/res" "$KEEP/results.tsv"
awk -F'\t' -v el="$(echo "$end - $start" | bc)" -v q="$QUIET" '
 { tot++; st[$4]++; bad = ($4 ~ /[A-Z]/) || ($5 ~ /[A-Z]/); if ($3!=0 && $4=="new") failnew++; if ($3==0) ok++; else no++;
   if (bad) { fails++; if (!q) printf "not ok  %-26s exit %-4s state %-4s%s   %s | %s\n",$2,$3,$4,$5,$6,$7 }
   n=split($5,f," "); for(i=1;i<=n;i++){x=f[i]; sub(/\(.*/,"",x); fl[x]++} }
 END { printf "errno_sweep: injections=%d exit0=%d refused=%d (of these saved but unconfirmed=%d) LOST=%d TORN=%d FALSEOK=%d MUTE=%d MUTEOUT=%d CRASH=%d HANG=%d LIE=%d STUCK=%d LITTER=%d MODE=%d EINTRSEEN=%d SYNCLIE=%d INVALID=%d time=%.1fs\n",
    tot,ok,no,failnew,st["LOST"],st["TORN"],fl["FALSEOK"],fl["MUTE"],fl["MUTEOUT"],fl["CRASH"],fl["HANG"],fl["LIE"],fl["STUCK"],fl["LITTER"],fl["MODE"],fl["EINTRSEEN"],fl["SYNCLIE"],fl["INVALID"],el;
   printf "%d passed, %d failed\n",tot-fails,fails; exit (fails>0 || tot==0) }' "$WORK/res"
