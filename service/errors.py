"""What can go wrong in the service; each class's docstring is its message and names the remedy."""


class ServiceError(Exception):
    """The service cannot do what was asked."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or (type(self).__doc__ or "").strip())


class DatabaseUnavailable(ServiceError):
    """The database does not answer: check that it runs and that DATELINE_DATABASE_URL is right, then ask again."""


class DatabaseUnsupported(ServiceError):
    """The database URL is not usable: give sqlite:///path/to/file.db or postgresql://user:password@host/name."""


class SchemaOutdated(ServiceError):
    """The database is not at the schema this version needs: run `dateline migrate`."""


class MigrationsMissing(ServiceError):
    """No migrations/ folder beside the package or in the working directory: run from the checkout or the image."""


class FilterInvalid(ServiceError):
    """A filter has an impossible value: the message names it."""


class CursorInvalid(ServiceError):
    """The page cursor was not made by this service: ask for the first page, without a cursor."""
