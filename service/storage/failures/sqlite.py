"""Why SQLite cannot use its file: what it says itself, and what the file's folder shows, of which it says little."""

import errno
import os
import sqlite3
import tempfile
from pathlib import Path

#: Bytes that must be free: what a long article with all that is read from it takes, several times over.
ROOM = 4 * 1024 * 1024

_FILE_TROUBLE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}
_DAMAGED = (
    "The file {file} is damaged or no SQLite database: restore it from a backup, or save what can be read with "
    "`sqlite3 FILE .recover`, or name another file in DATELINE_DATABASE_URL."
)
_LOCKED = (
    "Another process has kept the file {file} locked for too long: end it, or let one process alone write to the file."
)
_WORDS = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_CANTOPEN: "The file {file} cannot be opened: check DATELINE_DATABASE_URL, and whose the file is.",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_FULL: "The file {file} may not grow any more: make room on its disk, or raise its limit.",
    sqlite3.SQLITE_IOERR: (
        "The disk failed to read or write the file {file}: look for its faults in the system's log, and for a quota."
    ),
    sqlite3.SQLITE_PERM: "The file {file} may not be used by uid {uid}: run `chown {uid} {file}`.",
    sqlite3.SQLITE_READONLY: "The file {file} is read-only: make it writable for uid {uid}.",
}
_CLOSED = "The folder {folder} is not writable by uid {uid}: run `chown {uid} {folder}`, or name another one."
_REFUSALS = {
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: "The file system of the folder {folder} is read-only: mount it writable.",
    errno.ENOSPC: "The disk is full, less than {room} MiB can be written in the folder {folder}: make room.",
    errno.EDQUOT: "The quota is used up, less than {room} MiB can be written in the folder {folder}: make room.",
    errno.EFBIG: "Files in the folder {folder} may not grow by {room} MiB, there is a limit: raise it (ulimit -f).",
}


def cause(error: sqlite3.Error, file: Path) -> str | None:
    """Why the file cannot be used, with the remedy; None where the error does not come of its state."""
    # Errors of sqlite3 itself, before it asks the library, have no code.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    seen = fault_of_place(file) if code in _FILE_TROUBLE else None
    return seen or _worded(_WORDS.get(code), file)


def fault_of_place(file: Path) -> str | None:
    """What keeps a database file from being opened and growing; None when nothing can be seen that does."""
    folder = file.parent
    if not os.access(folder, os.X_OK, effective_ids=True) and folder.is_dir():
        return _worded(_CLOSED, file)
    if not folder.is_dir():
        return _worded(
            "There is no folder {folder}: check DATELINE_DATABASE_URL, or run `dateline migrate`, which makes it.", file
        )
    if file.is_dir():
        return _worded("{file} is a folder: name a file in it in DATELINE_DATABASE_URL.", file)
    return _fault_of_writing(file) or _fault_of_files(file)


def _fault_of_writing(file: Path) -> str | None:
    """What keeps new bytes from the file's folder, where SQLite also keeps its log."""
    try:
        with tempfile.TemporaryFile(dir=file.parent, buffering=0) as trial:
            left = memoryview(bytes(ROOM))
            while left:
                left = left[trial.write(left) :]
    except OSError as error:
        return _worded(_REFUSALS.get(error.errno or 0, f"The folder {{folder}} takes no file: {error.strerror}."), file)
    return None


def _fault_of_files(file: Path) -> str | None:
    """Which of the files that SQLite opens is closed to us."""
    for path in (file, Path(f"{file}-wal"), Path(f"{file}-shm")):
        if path.exists() and not os.access(path, os.R_OK | os.W_OK, effective_ids=True):
            return _worded("The file {file} is not writable by uid {uid}: run `chown {uid} {file}`.", path)
    return None


def _worded(sentence: str | None, file: Path) -> str | None:
    """A sentence about a file with its names and numbers."""
    return sentence and sentence.format(file=file, folder=file.parent, uid=os.geteuid(), room=ROOM // 1024**2)
