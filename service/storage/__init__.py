"""Storage: the only place that knows SQLAlchemy.

``database`` opens, ``migrating`` brings the schema up to date, ``writing`` stores, ``queries`` reads; what goes in
and out are the frozen values of ``values``.
"""
