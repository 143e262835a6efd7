#!/usr/bin/env bash
# mounts.sh - two mounts of one folder, which share no lock: pairs of changes at once, one through each. The file must never be gone, and
# never be another text than one of the program's. Then a file that is a mount point. Needs root, /dev/fuse and bindfs.
#   --program P  --pairs N (200)
set -u
PAIRS=200 PROGRAM=''
while [ $# -gt 0 ]; do case "$1" in --program) PROGRAM=$2;; --pairs) PAIRS=$2;; *) sed -n 2,5p "$0"; exit 2;; esac; shift 2; done
[ -n "$PROGRAM" ] || { sed -n 2,5p "$0"; exit 2; }
command -v bindfs >/dev/null || { echo "bindfs is missing: .ci/install nightly"; exit 2; }
W=$(mktemp -d "${TMPDIR:-/tmp}/mounts.XXXXXX"); mkdir "$W/src" "$W/a" "$W/b" "$W/file"
trap 'umount "$W/a" "$W/b" "$W/file/f.json" 2>/dev/null; rm -rf --one-file-system "$W"' EXIT
bindfs "$W/src" "$W/a" && bindfs "$W/src" "$W/b" || { echo "not ok: cannot mount"; exit 1; }
run() { XDG_STATE_HOME=$W/state-$1 "$PROGRAM" --file "$W/$1/$2/f.json" add "$3"; }
gone=0 lost=0 torn=0 acked=0 failed=0
for i in $(seq "$PAIRS"); do
  mkdir "$W/a/$i"; run a "$i" Z >/dev/null || exit 1
  run a "$i" X >/dev/null 2>&1 & one=$!; run b "$i" Y >/dev/null 2>&1 & two=$!
  wait $one; x=$?; wait $two; y=$?
  f=$W/src/$i/f.json
  if [ ! -e "$f" ]; then gone=$((gone + 1)); continue; fi
  names=$(jq -c '[.applications[].company]' "$f") || torn=$((torn + 1))
  for pair in "$x X" "$y Y"; do
    if [ "${pair% *}" != 0 ]; then failed=$((failed + 1)); continue; fi
    acked=$((acked + 1)); case $names in *"${pair#* }"*) ;; *) lost=$((lost + 1));; esac
  done
done
litter=$(find "$W/src" -name '*.tmp.*' | wc -l)
# Locks do not reach from one mount to the other: an update may be lost, and the manual says so. Nothing else may happen.
echo "mounts: pairs=$PAIRS GONE=$gone TORN=$torn LITTER=$litter acknowledged=$acked refused=$failed overwritten=$lost"
bad=$((gone + torn + litter))

export XDG_STATE_HOME=$W/state; f=$W/file/f.json
"$PROGRAM" --file "$W/src/f.json" add Z >/dev/null; touch "$f"; mount --bind "$W/src/f.json" "$f" || bad=$((bad + 1))
said=$("$PROGRAM" --file "$f" add X 2>&1); status=$?
case "$status $said" in "5 followup: $f is mounted by itself, and so cannot be replaced; nothing was changed"*"mount its folder instead"*) ;; *) echo "not ok: a file that is a mount point: exit $status: $said"; bad=$((bad + 1));; esac
[ ! -e "$f.bak" ] || { echo "not ok: a .bak was written all the same"; bad=$((bad + 1)); }
"$PROGRAM" --file "$f" check | grep -q 'is mounted by itself' || { echo "not ok: check does not tell of a mount point"; bad=$((bad + 1)); }
if [ $bad = 0 ]; then echo "1 passed, 0 failed"; else echo "0 passed, 1 failed"; exit 1; fi
