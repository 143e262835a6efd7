# _sweep_lib.sh - shared by kill_sweep.sh and errno_sweep.sh. Needs: bash, strace >= 5.3, coreutils, awk.
set -u
export LC_ALL=C ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=0}"   # LeakSanitizer does not work under ptrace
ALL_SYSCALLS='open openat openat2 creat read pread64 write writev pwrite64 pwritev pwritev2 ftruncate truncate fallocate
 rename renameat renameat2 link linkat unlink unlinkat symlink symlinkat mkdir mkdirat rmdir chmod fchmod fchmodat chown fchown
 fchownat lchown fsync fdatasync sync syncfs sync_file_range msync flock fcntl close copy_file_range sendfile getdents64
 newfstatat fstat stat lstat statx readlink readlinkat access faccessat faccessat2 fsetxattr setxattr fgetxattr flistxattr
 utimensat getrandom exit_group'
DATA='' SETUP='' CMD='' CANON='' VALIDATE='' ACK='' JOBS=2 SHELLMODE=0 RETRY=1 TIMEOUT=20 KEEP='' SYSCALLS="$ALL_SYSCALLS"
SETTLE=true AGAIN='' MAXLITTER=0 FROM_TOUCH=1 QUIET=0 MAXPOINTS=0 PERM=1
usage_common() { cat <<'U'
 --setup 'sh'     makes the starting state in "$DIR" (run once, then copied for every point)
 --cmd 'sh'       the command under test; use "$DIR"; it is exec'ed unless --shell is given
 --canon 'sh'     prints the state of "$DIR" in canonical form; must exit 0 (use another reader than the tool: jq -S .)
 --validate 'sh'  (optional) extra check after each point; exit 0 = good
 --data REL       (optional) data file, relative to $DIR: its mode and owner must not change
 --ack REGEX      (optional) when standard output matches, the new state must be there
 --syscalls 'a b' which system calls to sweep (default: about 60 file ones)   --all-from-start  also those before $DIR is touched
 --settle 'sh'    run in each copy of the starting state, "$DIR": for what depends on where the data file lies
 --again 'sh'     what must work after each point (the command itself, if not said): for commands that work only once
 --jobs N (2)  --timeout S (20)  --no-retry  --max-litter N (0)  --max-points N  --shell  --keep DIR  --quiet
U
}
die() { echo "$0: $*" >&2; exit 2; }
parse_common() {   # consumes one option; sets SHIFT
  SHIFT=2
  case "$1" in
    --setup) SETUP=$2;; --cmd) CMD=$2;; --canon) CANON=$2;; --validate) VALIDATE=$2;; --data) DATA=$2;; --ack) ACK=$2;;
    --syscalls) SYSCALLS=$2;; --jobs) JOBS=$2;; --timeout) TIMEOUT=$2;; --max-litter) MAXLITTER=$2;; --max-points) MAXPOINTS=$2;;
    --settle) SETTLE=$2;; --again) AGAIN=$2;;
    --keep) KEEP=$2; mkdir -p "$KEEP";; --no-retry) RETRY=0; SHIFT=1;; --shell) SHELLMODE=1; SHIFT=1;; --no-perm) PERM=0; SHIFT=1;;
    --all-from-start) FROM_TOUCH=0; SHIFT=1;; --quiet) QUIET=1; SHIFT=1;; *) return 1;;
  esac
}
run_sh() { # DIR is exported by the caller
  if [ "$SHELLMODE" = 1 ]; then timeout -k 1 "$TIMEOUT" sh -c "$1"; else timeout -k 1 "$TIMEOUT" sh -c "exec $1"; fi; }
canon_of() { DIR=$1 timeout -k 1 "$TIMEOUT" sh -c "$CANON" 2>/dev/null; }
names_of() { (cd "$1" && find . -mindepth 1 -printf '%P\n' | sed -E 's/-[0-9a-f]{16}//; s/[0-9]{6}\.json$/N.json/' | sort -u); }   # states: the folder is named after the path, the files are numbered
copy_of() { cp -a "$1" "$2"; (DIR=$2 sh -c "$SETTLE") >/dev/null 2>&1; }
perm_of() { [ -n "$DATA" ] && [ "$PERM" = 1 ] && stat -L -c '%a %u %g' "$1/$DATA" 2>/dev/null; }
prepare() {
  [ -n "$CMD" ] && [ -n "$CANON" ] || die "--cmd and --canon are needed"
  command -v strace >/dev/null || die "strace is missing (apt-get install strace)"
  WORK=$(mktemp -d "${TMPDIR:-/tmp}/sweep.XXXXXX"); trap 'chmod -R u+rwx "$WORK" 2>/dev/null; rm -rf "$WORK"' EXIT
  T=$WORK/template; mkdir "$T"
  if [ -n "$SETUP" ]; then DIR=$T sh -c "$SETUP" >"$WORK/setup.log" 2>&1 || { cat "$WORK/setup.log" >&2; die "setup failed"; }; fi
  OLD=$(canon_of "$T") || die "canon fails on the starting state"
  OLD_NAMES=$(names_of "$T"); OLD_PERM=$(perm_of "$T")
  copy_of "$T" "$WORK/clean"
  TRACE=$(printf '?%s,' $SYSCALLS); TRACE=${TRACE%,}
  export DIR=$WORK/clean
  if [ "$SHELLMODE" = 1 ]; then S=$CMD; else S="exec $CMD"; fi
  timeout -k 1 $((TIMEOUT*3)) strace -f --seccomp-bpf -qq -y -s 0 -e signal=none -e trace="$TRACE" -o "$WORK/log" sh -c "$S" >"$WORK/out" 2>"$WORK/err" </dev/null
  CLEAN_RC=$?
  [ "$CLEAN_RC" = 0 ] || { cat "$WORK/err" >&2; die "the command fails without any injection (exit $CLEAN_RC)"; }
  NEW=$(canon_of "$DIR") || die "canon fails after a clean run"
  NEW_NAMES=$(names_of "$DIR"); [ "$OLD" != "$NEW" ] || [ "${ALLOW_NOOP:-0}" = 1 ] || die "the command changes nothing: old and new state are equal"
  copy_of "$DIR" "$WORK/twice"; AGAIN=${AGAIN:-$CMD}; DIR=$WORK/twice run_sh "$AGAIN" >/dev/null 2>&1 </dev/null   # a second run may add a .bak: that is no litter
  NEW_NAMES=$(printf '%s\n%s\n' "$NEW_NAMES" "$(names_of "$WORK/twice")" | sort -u)
  [ "$FROM_TOUCH" = 1 ] && FT=$WORK/clean || FT=''
  # one line per distinct (system call, how many-th in its process): "name k what"
  awk -v ft="$FT" '{ pid=$1; line=$0; sub(/^[0-9]+ +/,"",line); if (match(line,/^[a-z0-9_]+\(/)) { n=substr(line,1,RLENGTH-1); k=++c[pid" "n];
      if (ft=="" || index(line,ft)) on[pid]=1; if (ft=="" || on[pid]) { key=n" "k; if (!(key in seen)) { seen[key]=1; gsub(/[\t]/," ",line); print n"\t"k"\t"substr(line,1,150) } } } }' \
      "$WORK/log" > "$WORK/points"
  [ -s "$WORK/points" ] || die "no system call touched \$DIR"
  if [ "$MAXPOINTS" -gt 0 ]; then shuf --random-source=<(yes 42) -n "$MAXPOINTS" "$WORK/points" > "$WORK/p2"; mv "$WORK/p2" "$WORK/points"; fi
  export AGAIN SETTLE WORK T OLD NEW OLD_NAMES NEW_NAMES OLD_PERM CMD CANON VALIDATE DATA ACK SHELLMODE RETRY TIMEOUT MAXLITTER TRACE S KEEP PERM
  export -f copy_of run_sh canon_of names_of perm_of judge
}
# judge DIR RC OUT ERR -> prints "state<TAB>flags"; state: old new TORN ; flags: LIE STUCK LITTER MODE INVALID
judge() {
  local d=$1 rc=$2 out=$3 cur state flags='' rrc extra
  if cur=$(canon_of "$d"); then
    if [ "$cur" = "$OLD" ]; then state=old; elif [ "$cur" = "$NEW" ]; then state=new; else state=TORN; fi
  else state=LOST; fi
  [ -n "$ACK" ] && [ "$state" != new ] && grep -Eq -- "$ACK" "$out" && flags+=' LIE'
  [ "$state" = new ] && grep -q 'nothing was changed' "${out%.out}.err" 2>/dev/null && flags+=' DENIED'
  [ -n "$OLD_PERM" ] && [ "$(perm_of "$d")" != "$OLD_PERM" ] && flags+=' MODE'
  if [ -n "$VALIDATE" ]; then DIR=$d timeout -k 1 "$TIMEOUT" sh -c "$VALIDATE" >/dev/null 2>&1 || flags+=' INVALID'; fi
  if [ "$RETRY" = 1 ]; then   # life goes on: the same command must work again, and clean up what the dead one left
    DIR=$d run_sh "$AGAIN" >"$d.rout" 2>"$d.rerr" </dev/null; rrc=$?
    [ "$rrc" = 0 ] || flags+=" STUCK($rrc)"
    canon_of "$d" >/dev/null || flags+=' RETRYLOST'
    extra=$(comm -13 <(printf '%s\n%s\n' "$NEW_NAMES" "$OLD_NAMES" | sort -u) <(names_of "$d") |
      while read -r name; do grep -qF -- "${name##*/}" "$out" "${out%.out}.err" 2>/dev/null || echo "$name"; done | wc -l)   # what it tells of is no litter
    [ "$extra" -le "$MAXLITTER" ] || flags+=" LITTER($extra)"
  fi
  printf '%s\t%s' "$state" "$flags"
}
