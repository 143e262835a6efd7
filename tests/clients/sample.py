"""The program on a copy of the sample, in a home of its own."""
import os
import pathlib
import shutil
import subprocess
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]


class Sample:
    def __init__(self, program, now="2026-11-23T08:00:00-05:00"):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = tempfile.TemporaryDirectory(prefix="followup-")
        self.home = pathlib.Path(self.folder.name)
        bin_folder = self.home / "bin"
        bin_folder.mkdir()
        (bin_folder / "followup").symlink_to(self.program)
        shutil.copy(SOURCE / "data" / "sample.json", self.home / "followup.json")
        self.env = {"PATH": f"{bin_folder}:{os.environ['PATH']}", "HOME": str(self.home), "LANG": "C.UTF-8",
                    "FOLLOWUP_FILE": str(self.home / "followup.json"), "FOLLOWUP_NOW": now}

    def run(self, *words, text=None, status=0):
        """What the program prints."""
        return self.call([self.program, *words], text, status)

    def call(self, words, text=None, status=0):
        ran = subprocess.run(words, input=text, env=self.env, cwd=self.home, capture_output=True, text=True, timeout=60)
        assert ran.returncode == status, (words, ran.returncode, ran.stdout, ran.stderr)
        return ran.stdout

    def shell(self, script, shell="bash"):
        return self.call([shell, "-c", script])
