"""A program on a terminal of its own: keys are typed, and what it shows is waited for."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

PATIENCE = 60  # seconds until a missing text is a failure


class Terminal:
    def __init__(self, command, environment, folder):
        self.shown = ""
        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.screen, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))

    def type(self, keys):
        os.write(self.screen, keys.encode())

    def _read(self, timeout):
        """Whether anything came before the time was over or the program let go of the terminal."""
        if not select.select([self.screen], [], [], timeout)[0]:
            return False
        try:
            new = os.read(self.screen, 65536)
        except OSError:  # the program has gone
            return False
        self.shown += new.decode(errors="replace")
        return bool(new)

    def wait_for(self, text):
        """Reads on until the text is shown, and returns all up to its end."""
        end = time.monotonic() + PATIENCE
        while text not in self.shown:
            if not self._read(end - time.monotonic()):
                raise AssertionError(f"{text!r} was not shown, but:\n{self.shown}")
        before, _, self.shown = self.shown.partition(text)
        return before + text

    def wait_for_end(self):
        """What was shown last, and how the program ended, as `os.waitpid` has it."""
        while self._read(PATIENCE):
            pass
        return self.shown, os.waitpid(self.process, 0)[1]

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.screen)
