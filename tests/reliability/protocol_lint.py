#!/usr/bin/env python3
"""protocol_lint.py - reads ONE strace of one successful change and checks the order of the storage protocol (an ALICE in small).
Needs no root and no fault: 0.1 s. Usage:
  protocol_lint.py --data /abs/path/data.json [--readonly] -- COMMAND ARG...
Rules (each is a line 'ok'/'not ok'): R1 the data file is never opened for writing, truncated or unlinked; R2 it is replaced only by a
rename from the same folder; R3 fsync(temp) after its last write and last chmod/chown, before the rename; R4 fsync(folder) after the
rename; R5 nothing is written to standard output before R4; R6 a lock (flock/fcntl) is held from before the data file is last read until
after the rename; R7 the temp file is made with O_EXCL and mode 0600; R8 every descriptor is close-on-exec; R9 close() of the temp
comes before the rename and after fsync. --readonly: the command must not create, write, lock, rename or remove anything."""
import os, re, subprocess, sys, tempfile
a = sys.argv[1:]; ro = '--readonly' in a
if ro: a.remove('--readonly')
if len(a) < 4 or a[0] != '--data' or '--' not in a: sys.exit(__doc__)
data = os.path.realpath(a[1]); cmd = a[a.index('--') + 1:]; folder = os.path.dirname(data)
log = tempfile.NamedTemporaryFile(delete=False).name
rc = subprocess.call(['strace', '-f', '-y', '-s', '0', '-o', log] + cmd, stdout=subprocess.DEVNULL if ro else open(os.devnull, 'w'))
ev = []
for line in open(log, errors='replace'):
    m = re.match(r'(\d+) +([a-z0-9_]+)\((.*)\) += (-?\d+|0x[0-9a-f]+|\?)', line)
    if m and not m.group(4).startswith('-'): ev.append((m.group(2), m.group(3), m.group(4), line.rstrip()))
os.unlink(log)
def full(args, nth=0):  # nth quoted path, resolved against the <dirfd> before it
    ps = list(re.finditer(r'(?:(AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"', args))
    if nth >= len(ps): return None
    base, p = ps[nth].group(2) or os.getcwd(), ps[nth].group(3)
    return os.path.normpath(os.path.join(base, p))
def fdpath(args): m = re.match(r'\d+<([^>]*)>', args); return m.group(1) if m else None
fails = 0
def check(ok, name, why=''):
    global fails; fails += not ok; print(('ok      ' if ok else 'not ok  ') + name + ('' if ok else '   <- ' + why))
check(rc == 0, f'the command ends with exit 0', f'exit {rc}')
opens = [(i, full(x), x, r) for i, (n, x, r, _) in enumerate(ev) if n in ('open', 'openat', 'openat2', 'creat')]
mut = [(i, n, x) for i, (n, x, r, l) in enumerate(ev) if n in ('rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'link', 'linkat', 'mkdir', 'mkdirat', 'symlink', 'symlinkat', 'chmod', 'fchmod', 'fchmodat', 'truncate', 'ftruncate', 'flock')
       or n.startswith('open') and re.search(r'O_CREAT|O_WRONLY|O_RDWR|O_TRUNC', x)]
inside = lambda i, n, x: any((full(x, k) or '').startswith(folder + '/') for k in (0, 1)) or (fdpath(x) or '').startswith(folder)
if ro:
    bad = [ev[i][3] for i, n, x in mut if inside(i, n, x)]
    check(not bad, 'a read-only command changes and locks nothing in the folder', bad[0][:140] if bad else '')
else:
    ren = [i for i, (n, x, r, _) in enumerate(ev) if n.startswith('rename') and full(x, 1) == data]
    w = [ev[i][3] for i, p, x, r in opens if p == data and re.search(r'O_WRONLY|O_RDWR|O_TRUNC|O_CREAT', x)] + [l for n, x, r, l in ev if n in ('unlink', 'unlinkat', 'truncate') and full(x) == data] \
        + [l for n, x, r, l in ev if n.startswith('rename') and full(x, 0) == data]
    check(not w, 'R1 the data file itself is never written, truncated, moved away or removed', w[0][:140] if w else '')
    check(len(ren) == 1, 'R2 replaced by exactly one rename', f'{len(ren)} renames onto it')
    if len(ren) == 1:
        R = ren[0]; tmp = full(ev[R][1], 0)
        check(os.path.dirname(tmp) == folder, 'R2 the temp file lies in the same folder', tmp)
        last = lambda f: max([i for i, e in enumerate(ev) if f(e)], default=-1)
        wr = last(lambda e: e[0] in ('write', 'pwrite64', 'writev', 'pwritev', 'ftruncate', 'fchmod', 'fchown', 'fsetxattr', 'copy_file_range') and fdpath(e[1]) == tmp)
        fs = last(lambda e: e[0] in ('fsync', 'fdatasync') and fdpath(e[1]) == tmp)
        check(wr < fs < R, 'R3 fsync(temp) after its last write/chmod and before the rename', f'last write #{wr}, fsync #{fs}, rename #{R}')
        ds = last(lambda e: e[0] == 'fsync' and fdpath(e[1]) == folder)
        check(ds > R, 'R4 fsync(folder) after the rename', 'missing' if ds < 0 else 'too early')
        out = next((i for i, e in enumerate(ev) if e[0] in ('write', 'writev') and re.match(r'1<', e[1])), 10**9)
        check(out > max(R, ds), 'R5 nothing is said on standard output before the change is safe', 'an early word')
        lock = next((i for i, e in enumerate(ev) if e[0] == 'flock' and 'LOCK_EX' in e[1] or e[0] == 'fcntl' and re.search('F_(OFD_)?SETLK.*F_WRLCK', e[1])), None)
        rd = last(lambda e: e[0].startswith('open') and full(e[1]) == data and ev.index(e) < R)  # it may be looked at before, without the lock
        check(lock is not None and lock < rd, 'R6 the lock is taken before the data file is read for the change', 'no lock' if lock is None else 'read first')
        if lock is not None:
            lf = re.match(r'(\d+)', ev[lock][1]).group(1); end = next((i for i, e in enumerate(ev) if i > lock and (e[0] == 'close' and re.match(lf + r'[<)]?', e[1]) and fdpath(e[1]) == fdpath(ev[lock][1]) or e[0] == 'flock' and 'LOCK_UN' in e[1])), 10**9)
            check(end > R, 'R6 and held until after the rename', 'let go too early')
        mk = [x for i, p, x, r in opens if p == tmp and 'O_CREAT' in x]
        check(bool(mk) and all('O_EXCL' in x and re.search(r', 0?600$', x) for x in mk), 'R7 the temp file is made with O_EXCL and 0600', mk[0][-60:] if mk else 'not seen')
        # Where files are exchanged, the temp name has the earlier file afterwards, which is looked at.
        cl = last(lambda e: e[0] == 'close' and fdpath(e[1]) == tmp and ev.index(e) < R)
        check(fs < cl < R, 'R9 close(temp) is checked: between fsync and rename', f'close #{cl}')
    ce = [ev[i][3] for i, p, x, r in opens if (p or '').startswith(folder) and 'O_CLOEXEC' not in x]
    check(not ce, 'R8 close-on-exec everywhere', ce[0][:140] if ce else '')
print(f'{"0 passed, 1 failed" if fails else "1 passed, 0 failed"}'); sys.exit(bool(fails))
