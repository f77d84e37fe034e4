"""What the service refuses or cannot do; each class's docstring is its default message and names the remedy.

ServiceError
  SettingsInvalid
  DocumentRefused      the caller can mend it
    MalformedDocument > MissingText, InvalidDate
    EmptyText  DocumentTooLarge  WrongMediaType  UndecodableText  ForbiddenCharacters  UnsupportedLanguage
    DocumentKillsWorker  ReadingTimedOut  DatabaseLimit
  InvalidParameter > UnknownParameter, InvalidCursor
  NotFound
  Unavailable          the same request may succeed later
    NotReady  Stopping  WorkerUnavailable  QueueFull  ReaderKilled
    DatabaseUnavailable > MigrationsPending, DatabaseUnsuitable
  InstallationIncomplete
  ExtractionFailed     our fault
"""

import inspect
import re


class ServiceError(Exception):
    """The service cannot do what was asked."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or inspect.cleandoc(type(self).__doc__ or ""))


class SettingsInvalid(ServiceError):
    """A DATELINE_ variable has a value that cannot be used: the message names it."""


class DocumentRefused(ServiceError):
    """The document cannot be taken as it is: mend it and send it again."""


class MalformedDocument(DocumentRefused):
    """The document is not a JSON object with the documented fields: see /docs for its shape."""


class MissingText(MalformedDocument):
    """The document has no `text`: send the article's text in the field `text`, or as a text/plain body."""


class InvalidDate(MalformedDocument):
    """`published_at` is no date, or may be two: write it as YYYY-MM-DD, or as an ISO 8601 date-time."""


class EmptyText(DocumentRefused):
    """The text is empty or blank: send the article's text."""


class DocumentTooLarge(DocumentRefused):
    """The document is over the size limit: send it in parts, or raise DATELINE_MAX_BYTES or DATELINE_MAX_CHARACTERS."""


class WrongMediaType(DocumentRefused):
    """Only application/json and text/plain are read: name one of them in the Content-Type header."""


class UndecodableText(DocumentRefused):
    """The bytes are not text in the charset they claim: send UTF-8, or name another charset in Content-Type."""


class ForbiddenCharacters(DocumentRefused):
    """The document holds characters that no text has (NUL, lone surrogates): remove them and send it again."""


class UnsupportedLanguage(DocumentRefused):
    """Only English is read: translate the text, or send `language: en` if it is English after all."""


class DocumentKillsWorker(DocumentRefused):
    """The reading process died twice on this document and nothing was stored: send it in parts, or report it."""


class ReadingTimedOut(DocumentRefused):
    """Reading took longer than the text's length is granted; nothing stored: send parts, or raise DATELINE_DEADLINE."""


class DatabaseLimit(DocumentRefused):
    """The document holds a word or name that is too long for the database's indexes: shorten it and send it again."""


class InvalidParameter(ServiceError):
    """A query parameter has a value that cannot be used: the message names it."""


class UnknownParameter(InvalidParameter):
    """There is no such query parameter: the message lists those there are."""


class InvalidCursor(InvalidParameter):
    """The page cursor was not made by this service: ask for the first page, without a cursor."""


class NotFound(ServiceError):
    """Nothing is stored under this address: look it up in /v1/events."""


class Unavailable(ServiceError):
    """The service cannot answer just now: try again later."""


class NotReady(Unavailable):
    """The service is not ready: the message says what is missing."""


class Stopping(Unavailable):
    """The service is stopping and nothing was stored: try again in some seconds, when it runs again."""


class WorkerUnavailable(Unavailable):
    """The reading process is not ready and nothing was stored: try again in some seconds, /readyz says when."""


class QueueFull(Unavailable):
    """Too many documents wait to be read and this one was not stored: try again in some seconds."""


class ReaderKilled(Unavailable):
    """The reading process was killed, most likely for want of memory, and nothing was stored: give it more memory."""


class DatabaseUnavailable(Unavailable):
    """The database does not answer and nothing was stored: check DATELINE_DATABASE_URL and that its server runs."""


class MigrationsPending(DatabaseUnavailable):
    """The database's tables are not those of this version: run `dateline migrate`."""


class DatabaseUnsuitable(DatabaseUnavailable):
    """The database cannot serve this version of Dateline at all: the message says why, and what to do."""


class InstallationIncomplete(ServiceError):
    """A folder that the program needs did not come with it: install Dateline again."""


class ExtractionFailed(ServiceError):
    """Reading the document failed on an error of the program and nothing was stored: please report it."""


def slug(kind: type[Exception]) -> str:
    """The public name of a kind of error: ``EmptyText`` -> ``empty-text``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()
