"""Run in a process of its own: publish, or recover, and be killed or starved of disk on the way.

child.py OUT kill [FILES]       for each N read, publish in a fork that dies at its Nth change to
                                the disk, and say how it ended; without FILES, recover
child.py OUT limit BYTES FILES  no file may grow beyond so many bytes
child.py OUT hold FILES         take the lock, say so, and wait
child.py OUT loop FILES FILES   publish one, then the other, until killed
"""

import itertools
import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from callsheet.publish.output import FileSet, PublishFailed, publish, recover
from callsheet.publish.tree import locked

CHANGES = ("open", "write", "fchmod", "fsync", "replace", "unlink", "rmdir", "mkdir", "close")


def files_of(text: str) -> FileSet:
    """Read a file set from a JSON object of texts."""
    return FileSet.of({path: data.encode() for path, data in json.loads(text).items()})


def kill_at(step: int) -> None:
    """Arrange that this process dies instead of changing the disk for the nth time."""
    count = itertools.count()

    def wrapped(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            if next(count) == step:
                if name == "write":  # torn in the middle
                    real(args[0], bytes(args[1])[: len(args[1]) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **options)

        return call

    for name in CHANGES:
        setattr(os, name, wrapped(name, getattr(os, name)))


def main(out: Path, how: str, *args: str) -> None:
    """Do what the module says."""
    if how == "kill":
        for line in sys.stdin:
            process = os.fork()
            if not process:
                kill_at(int(line))
                publish(files_of(args[0]), out) if args else recover(out)
                os._exit(0)
            _, status = os.waitpid(process, 0)
            print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201 - the parent's answer
    elif how == "limit":
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(args[0]), int(args[0])))
        try:
            publish(files_of(args[1]), out)
        except PublishFailed as failure:
            sys.exit(str(failure))
    elif how == "hold":
        with locked(out):
            print("held", flush=True)  # noqa: T201 - the parent waits for it
            sys.stdin.read()
    else:
        print("started", flush=True)  # noqa: T201 - the parent waits for it
        for files in itertools.cycle([files_of(text) for text in args]):
            publish(files, out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
