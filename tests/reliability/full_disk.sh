#!/usr/bin/env bash
# full_disk.sh - real full disks, not injected errors: (1) RLIMIT_FSIZE at every size from 0 to the new file's size (a true short
# write, then EFBIG or SIGXFSZ); (2) a tmpfs / ext4 that fills up while records are added; (3) no inodes left; (4) a quota (btrfs qgroup);
# (5) a read-only file system; (6) standard output on /dev/full; (7) a closed standard output; (8) a reader that goes away (SIGPIPE).
# Parts 2-5 need root and mounts, else they are skipped. Options as kill_sweep.sh, plus
#   --grow 'sh'   a command that adds record number $N (large), for part 2;  --read 'sh'  a read-only command (parts 5-8), default: --canon
. "$(dirname "$0")/_sweep_lib.sh"
GROW='' READ=''
while [ $# -gt 0 ]; do case "$1" in --grow) GROW=$2; shift 2;; --read) READ=$2; shift 2;; -h|--help) sed -n 2,9p "$0"; usage_common; exit 0;;
  *) parse_common "$@" || die "unknown option $1"; shift $SHIFT;; esac; done
prepare; : "${READ:=$CANON}"
pass=0 fail=0; ok() { pass=$((pass+1)); [ "$QUIET" = 1 ] || echo "ok      $*"; }; no() { fail=$((fail+1)); echo "not ok  $*"; }
# 1 ---- RLIMIT_FSIZE
size=0; for f in "$WORK/clean"/*; do s=$(stat -c %s "$f" 2>/dev/null || echo 0); [ "$s" -gt $size ] && size=$s; done
step=$(( size > 400 ? size / 200 : 1 )); bad=0; n=0; killed=0
for ((lim = 0; lim < size; lim += step)); do
  d=$WORK/f; rm -rf "$d"; copy_of "$T" "$d"; export DIR=$d
  { prlimit --fsize=$lim --core=0 sh -c "$S" >"$WORK/o" 2>"$WORK/e" </dev/null; } 2>/dev/null; rc=$?
  cur=$(canon_of "$d") || cur='?'; n=$((n+1))
  [ $rc = 153 ] && killed=$((killed+1))
  if [ "$cur" = "$OLD" ] && [ $rc != 0 ]; then :; elif [ "$cur" = "$NEW" ] && [ $rc = 0 ]; then :; else bad=$((bad+1)); [ $bad -le 3 ] && echo "        fsize=$lim: exit $rc, state $([ "$cur" = '?' ] && echo LOST || echo other): $(head -c 100 "$WORK/e")"; fi
done
[ $bad = 0 ] && ok "1 short writes: $n limits, the state is whole every time (ended by SIGXFSZ: $killed)" || no "1 short writes: $bad of $n limits left a wrong state"
fill() { # name mountpoint : adds until it fails, then checks, then frees and adds again
  local name=$1 m=$2 N rc=0 okc=0 names after before; mkdir -p "$m/d"; export DIR=$m/d; sh -c "${SETUP:-true}" >/dev/null 2>&1 || { no "$name: setup"; return; }
  before=$(canon_of "$DIR" | md5sum)
  for N in $(seq 1 3000); do export N; timeout $TIMEOUT sh -c "exec $GROW" >"$WORK/o" 2>"$WORK/e" </dev/null; rc=$?; [ $rc = 0 ] || break; okc=$N; before=$(canon_of "$DIR" | md5sum); done
  after=$(canon_of "$DIR" | md5sum) || true
  [ $rc != 0 ] || { no "$name: never full"; return; }
  [ -s "$WORK/e" ] || no "$name: exit $rc without a message"
  if canon_of "$DIR" >/dev/null && [ "$before" = "$after" ]; then ok "$name: full after $okc adds (exit $rc: $(head -c 110 "$WORK/e")), all $okc are there"; else no "$name: the failed add changed or lost the state (after $okc adds, exit $rc; files: $(ls -s "$DIR" | tr '\n' ' '))"; fi
  rm -f "$m/ballast"; export N=9999; timeout $TIMEOUT sh -c "exec $GROW" >"$WORK/o" 2>"$WORK/e" </dev/null; rc=$?
  [ $rc = 0 ] && canon_of "$DIR" >/dev/null && ok "$name: works again once there is room" || no "$name: exit $rc after room was made: $(head -c 150 "$WORK/e")"
}
M=$WORK/m; mkdir "$M"; trap 'umount "$M" 2>/dev/null; rm -rf "$WORK"' EXIT
if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=64k tmpfs "$M" 2>/dev/null; then
  umount "$M"
  if [ -n "$GROW" ]; then
    mount -t tmpfs -o size=400k tmpfs "$M"; head -c 100000 /dev/zero > "$M/ballast"; fill '2a tmpfs 400k' "$M"; umount "$M"
    truncate -s 2M "$WORK/e.img"; mkfs.ext4 -q -F -b 1024 -N 64 -m 0 -O ^has_journal "$WORK/e.img"; mount -o loop "$WORK/e.img" "$M"; head -c 1500000 /dev/zero > "$M/ballast"; fill '2b ext4 2M' "$M"; umount "$M"
    mount -t tmpfs -o size=1m,nr_inodes=12 tmpfs "$M"; mkdir "$M/d"; export DIR=$M/d; sh -c "${SETUP:-true}" >/dev/null 2>&1; b=$(canon_of "$DIR"); i=0; while : > "$M/i$i" 2>/dev/null; do i=$((i+1)); done 2>/dev/null
    N=1 timeout $TIMEOUT sh -c "N=1 exec $GROW" >/dev/null 2>"$WORK/e" </dev/null; rc=$?; a=$(canon_of "$DIR")
    { [ $rc != 0 ] && [ "$a" = "$b" ] && [ -s "$WORK/e" ]; } || { [ $rc = 0 ] && [ "$a" != "$b" ]; } && ok "3 no inodes left: exit $rc, state whole: $(head -c 100 "$WORK/e")" || no "3 no inodes left: exit $rc: $(head -c 100 "$WORK/e")"; umount "$M"
    # EDQUOT for real: a btrfs qgroup limit (this kernel has no ext4/xfs quota: CONFIG_QFMT_V2 and XFS_QUOTA are off)
    truncate -s 128M "$WORK/q.img"
    if mkfs.btrfs -q -f "$WORK/q.img" >/dev/null 2>&1 && mount -o loop "$WORK/q.img" "$M" 2>/dev/null && btrfs quota enable "$M" 2>/dev/null && btrfs subvolume create "$M/d" >/dev/null && btrfs qgroup limit 1M "$M/d" 2>/dev/null; then
      export DIR=$M/d; sh -c "${SETUP:-true}" >/dev/null 2>&1; okc=0; b=$(canon_of "$DIR" | md5sum)
      for N in $(seq 1 3000); do export N; timeout $TIMEOUT sh -c "exec $GROW" >/dev/null 2>"$WORK/e" </dev/null; rc=$?; [ $rc = 0 ] || break; okc=$N; b=$(canon_of "$DIR" | md5sum); done; a=$(canon_of "$DIR" | md5sum)
      [ $rc != 0 ] && [ "$a" = "$b" ] && [ -s "$WORK/e" ] && ok "4 quota (btrfs qgroup) used up after $okc adds: exit $rc: $(head -c 120 "$WORK/e")" || no "4 quota: exit $rc after $okc adds, state $([ "$a" = "$b" ] && echo whole || echo CHANGED): $(head -c 110 "$WORK/e")"
      umount "$M"
    else umount "$M" 2>/dev/null; echo "skip    4 quota (apt-get install btrfs-progs)"; fi
  fi
  mount -t tmpfs -o size=1m tmpfs "$M"; copy_of "$T" "$M/d"; export DIR=$M/d; mount -o remount,ro "$M"
  timeout $TIMEOUT sh -c "$S" >/dev/null 2>"$WORK/e" </dev/null; rc=$?; a=$(canon_of "$DIR"); { [ $rc != 0 ] && [ -s "$WORK/e" ] && [ "$a" = "$OLD" ]; } && ok "5a read-only: a change is refused, exit $rc: $(head -c 110 "$WORK/e")" || no "5a read-only: exit $rc"
  timeout $TIMEOUT sh -c "$READ" >/dev/null 2>"$WORK/e" </dev/null && ok "5b read-only: reading works" || no "5b read-only: reading fails: $(head -c 110 "$WORK/e")"; umount "$M"
else echo "skip    2-5 (needs root and mounts)"; fi
export DIR=$T
timeout $TIMEOUT sh -c "$READ" >/dev/full 2>"$WORK/e"; rc=$?; [ $rc != 0 ] && [ $rc -lt 128 ] && ok "6 output on a full device: exit $rc" || no "6 output on /dev/full: exit $rc (the lost output is not noticed)"
timeout $TIMEOUT sh -c "$READ" >&- 2>"$WORK/e"; rc=$?; [ $rc -lt 128 ] && ok "7a closed standard output: exit $rc, no crash" || no "7a closed standard output: exit $rc"
d=$WORK/g; copy_of "$T" "$d"; export DIR=$d; timeout $TIMEOUT sh -c "$S" >&- 2>&- <&-; rc=$?; a=$(canon_of "$d") || a='?'; { [ "$a" = "$OLD" ] || [ "$a" = "$NEW" ]; } && ok "7b all three standard descriptors closed: exit $rc, state whole" || no "7b closed descriptors: the output went into the data file"
export DIR=$T; bash -c "set -o pipefail; { $READ; } 2>'$WORK/e' | true"; [ ! -s "$WORK/e" ] && ok "8 reader gone: quiet" || no "8 reader gone: $(head -c 100 "$WORK/e")"
echo "$pass passed, $fail failed"; [ $fail = 0 ]
