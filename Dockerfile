# Dateline in one container: the service, the models and the gazetteer; nothing is fetched when it runs.
#
#   docker build -t dateline .
#   docker run --read-only --tmpfs /tmp -v dateline:/data -p 127.0.0.1:8000:8000 dateline

FROM python:3.11-slim AS build

# PyTorch's CPU build; leave it empty where the configured package index has that build itself.
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1

RUN python -m venv /opt/dateline
ENV PATH=/opt/dateline/bin:$PATH
WORKDIR /src

# The large dependencies first: a change of our code does not fetch them again.
COPY constraints.txt ./
RUN pip install -c constraints.txt ${TORCH_INDEX:+--extra-index-url "$TORCH_INDEX"} torch stanza

COPY pyproject.toml README.md ./
COPY pipeline ./pipeline
COPY service ./service
RUN pip install -c constraints.txt . \
    && dateline gazetteer build


FROM python:3.11-slim

RUN useradd --system --uid 10001 --home-dir /data --create-home dateline
COPY --from=build /opt/dateline /opt/dateline
WORKDIR /app
COPY alembic.ini ./
COPY migrations ./migrations
COPY seeds ./seeds

# All that is written goes to /data and /tmp, so the root may be read-only.
ENV PATH=/opt/dateline/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOME=/data \
    TMPDIR=/tmp \
    DATELINE_HOST=0.0.0.0 \
    DATELINE_DATABASE_URL=sqlite:////data/dateline.db \
    DATELINE_RESOURCES=/data/stanza
USER 10001
VOLUME /data
EXPOSE 8000

# Requests in flight get DATELINE_GRACE seconds: stop with a longer timeout than that (docker stop -t 40).
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["dateline", "health"]
CMD ["dateline", "serve"]
