# Installing, for the other scripts to source: Debian packages and the tests' Python environment.
# Installs only what is missing, says so, and keeps everything that is not a Debian package in one cache folder.
# shellcheck shell=bash

export DEBIAN_FRONTEND=noninteractive
TREE=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/quickscan-veerkracht
SYSTEM_PYTHON=/usr/bin/python3 # the Python of QGIS; another may come first on PATH

# What QGIS needs to run the plugin, and what the tests add to it.
RUN_PACKAGES=(qgis qgis-providers python3-qgis python3-gdal python3-numpy python3-pandas python3-matplotlib)
TEST_PACKAGES=("${RUN_PACKAGES[@]}" python3-scipy python3-venv poppler-utils git ca-certificates)

say() { printf '%s\n' "== $*" >&2; }

stop() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        stop "this needs root or sudo: $*"
    fi
}

# The packages among "$@" that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
    done
}

install_packages() {
    command -v dpkg-query >/dev/null || stop "these scripts install Debian packages; on another system install: $*"
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    say "installing with apt-get: ${missing[*]}"
    as_root apt-get update -qq </dev/null >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        </dev/null >&2
}

# make_venv FOLDER REQUIREMENTS...: a Python environment on top of Debian's, made once for these requirements.
make_venv() {
    local venv=$1 wanted name
    shift
    wanted=$("$SYSTEM_PYTHON" --version && cat "$@")
    if [ "$(cat "$venv/made-of" 2>/dev/null)" = "$wanted" ]; then
        return 0
    fi
    say "making the Python environment of the tests in $venv"
    mkdir -p "$(dirname "$venv")"
    rm -rf "$venv"
    "$SYSTEM_PYTHON" -m venv --system-site-packages "$venv"
    # The packages that QGIS uses stay Debian's own: pip may not put others over them.
    "$venv/bin/python" - >"$venv/debian.txt" <<'PYTHON'
from importlib.metadata import PackageNotFoundError, version

for name in ("numpy", "pandas", "scipy", "matplotlib"):
    try:
        print(f"{name}=={version(name)}")
    except PackageNotFoundError:
        pass
PYTHON
    local arguments=()
    for name in "$@"; do arguments+=(--requirement "$name"); done
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --constraint "$venv/debian.txt" "${arguments[@]}" </dev/null >&2
    printf '%s\n' "$wanted" >"$venv/made-of"
}
