"""Tasks on disk: what was acknowledged is there after a crash. Creates that come together share a sync."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from .tasks import Task

FORMAT = 1
COLUMNS = tuple(field.name for field in fields(Task))
SCHEMA = f"""
CREATE TABLE tasks ({", ".join(COLUMNS)}, tries INTEGER DEFAULT 0, due REAL, PRIMARY KEY (id)) WITHOUT ROWID;
CREATE INDEX tasks_created ON tasks (created);
CREATE INDEX tasks_due ON tasks (due) WHERE due IS NOT NULL;
CREATE TABLE arrivals (digest TEXT, request TEXT, task TEXT);
CREATE INDEX arrivals_digest ON arrivals (digest);
PRAGMA user_version = {FORMAT};
"""
NAMES = ", ".join(COLUMNS)
PLACES = ", ".join("?" for _ in (*COLUMNS, "due"))
ADD_TASK = f"INSERT INTO tasks ({NAMES}, due) VALUES ({PLACES})"  # noqa: S608  # our own names
ADD_ARRIVAL = "INSERT INTO arrivals (digest, request, task) VALUES (?, ?, ?)"
SELECT = f"SELECT {NAMES}, tries, due FROM tasks"  # noqa: S608  # as above
MOST_AT_ONCE = 64  # creates that share a sync


@dataclass(frozen=True, slots=True)
class Creates:
    """How often one request arrived, and the ids of the tasks that it became."""

    digest: str
    request: str
    arrived: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    statements: list[tuple[str, tuple[object, ...]]]
    done: Future[None]


class Store:
    """Tasks and arrivals in an SQLite file. Every method may be called from any thread.

    Args:
        path: The file; made if it is not there.
        is_durable: Whether what is done must be there after a crash.

    Raises:
        ValueError: when the file is there and is none of a sandbox, or one of another version.
    """

    def __init__(self, path: Path, *, is_durable: bool = True) -> None:
        self.path = path
        self._synchronous = "FULL" if is_durable else "OFF"
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._reader = self._open()
        self._thread = threading.Thread(target=self._write, name="sandbox-store", daemon=True)
        self._thread.start()

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, check_same_thread=False, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(f"PRAGMA synchronous = {self._synchronous}")
            connection.execute("PRAGMA busy_timeout = 10000")
            [version] = connection.execute("PRAGMA user_version").fetchone()
            [tables] = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if version == 0 and tables == 0:
                connection.executescript(f"BEGIN IMMEDIATE; {SCHEMA} COMMIT;")
            elif version != FORMAT:
                raise ValueError(f"{self.path} is not a database of this version of the sandbox")
        except sqlite3.DatabaseError as error:
            connection.close()
            raise ValueError(f"{self.path} cannot be used as database: {error}") from error
        except ValueError:
            connection.close()
            raise
        return connection

    # --- writing -----------------------------------------------------------------------------------------------------

    def add(self, task: Task) -> Future[None]:
        """Keep a task; done once it is on disk."""
        row = (*(getattr(task, name) for name in COLUMNS), _due(task))
        arrival = (task.digest, task.request, task.id)
        return self._put([(ADD_TASK, row), (ADD_ARRIVAL, arrival)])

    def note_arrival(self, digest: str, request: str) -> Future[None]:
        """Note that a request arrived of which no task was made."""
        return self._put([(ADD_ARRIVAL, (digest, request, None))])

    def note_delivery(self, task_id: str, next_try: float | None) -> Future[None]:
        """Note that a callback was tried, and when to try again; `None` for never."""
        statement = "UPDATE tasks SET tries = tries + 1, due = ? WHERE id = ?"
        return self._put([(statement, (next_try, task_id))])

    def _put(self, statements: list[tuple[str, tuple[object, ...]]]) -> Future[None]:
        job = _Job(statements, Future())
        self._jobs.put(job)
        return job.done

    def _write(self) -> None:
        connection = self._open()
        is_open = True
        while is_open:
            jobs = list(self._waiting())
            is_open = None not in jobs
            self._commit(connection, [job for job in jobs if job is not None])
        connection.close()

    def _waiting(self) -> Iterator[_Job | None]:
        """The next job, and those that wait behind it."""
        yield self._jobs.get()
        for _ in range(MOST_AT_ONCE):
            try:
                yield self._jobs.get_nowait()
            except Empty:
                return

    def _commit(self, connection: sqlite3.Connection, jobs: list[_Job]) -> None:
        error: Exception | None = None
        try:
            connection.execute("BEGIN IMMEDIATE")
            for job in jobs:
                for statement, values in job.statements:
                    connection.execute(statement, values)
            connection.execute("COMMIT")
        except sqlite3.Error as failure:
            error = failure
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        for job in jobs:
            if not job.done.set_running_or_notify_cancel():
                continue
            if error is None:
                job.done.set_result(None)
            else:
                job.done.set_exception(error)

    # --- reading -----------------------------------------------------------------------------------------------------

    def get(self, task_id: str) -> Task | None:
        """The task of that id."""
        found = self._tasks(f"{SELECT} WHERE id = ?", task_id)
        return found[0] if found else None

    def latest(self, limit: int) -> list[Task]:
        """The newest tasks first."""
        return self._tasks(f"{SELECT} ORDER BY created DESC LIMIT ?", limit)

    def count(self) -> int:
        """How many tasks there are."""
        with self._reading() as reader:
            [count] = reader.execute("SELECT count(*) FROM tasks").fetchone()
        return int(count)

    def creates(self) -> list[Creates]:
        """Every request that arrived at `create` and could be read, with what became of it."""
        query = "SELECT digest, min(request), count(*), group_concat(task) FROM arrivals GROUP BY digest"
        with self._reading() as reader:
            rows = reader.execute(query).fetchall()
        return [
            Creates(digest, request, arrived, tuple(ids.split(",")) if ids else ())
            for digest, request, arrived, ids in rows
        ]

    def due(self) -> list[tuple[Task, int, float]]:
        """Tasks whose end is still to be told, the earliest first: how often it was tried, and when to do it."""
        query = f"{SELECT} WHERE due IS NOT NULL ORDER BY due LIMIT 100"
        with self._reading() as reader:
            rows = reader.execute(query).fetchall()
        return [(_task(row[:-2]), int(row[-2]), float(row[-1])) for row in rows]

    def _tasks(self, query: str, *values: object) -> list[Task]:
        with self._reading() as reader:
            rows = reader.execute(query, values).fetchall()
        return [_task(row[:-2]) for row in rows]

    @contextmanager
    def _reading(self) -> Generator[sqlite3.Connection]:
        with self._lock:
            yield self._reader

    def close(self) -> None:
        """Write what waits, and close the file."""
        self._jobs.put(None)
        self._thread.join()
        with self._lock:
            self._reader.close()


def _task(row: tuple[Any, ...]) -> Task:
    return Task(**dict(zip(COLUMNS, row, strict=True)))


def _due(task: Task) -> float | None:
    return task.ends if task.callback and not task.stuck else None
