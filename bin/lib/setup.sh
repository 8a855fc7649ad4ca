# Sourced by the commands of bin/: finds what Patchbay needs on this machine and installs what is missing,
# saying so. What is there already is used as it is. Nothing here builds or runs Patchbay.

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# An empty environment is a legitimate one.
export PATH="${PATH:-/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}"
if [ -z "${HOME:-}" ]; then
    HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
    export HOME
fi
export LANG="${LANG:-C.UTF-8}"
CACHE="${PATCHBAY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/patchbay}"

JDK_VERSION=25
NODE_VERSION=24

say() { printf '\033[2m[patchbay]\033[0m %s\n' "$*"; }

stop() {
    printf '\033[31m[patchbay]\033[0m %s\n' "$*" >&2
    exit 1
}

# install_packages WHY PACKAGE…: Debian packages, with the rights that this takes.
APT_UPDATED=
install_packages() {
    local why=$1
    shift
    command -v apt-get >/dev/null || stop "$why is missing, and this is no Debian: please install $* yourself."
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || stop "$why is missing. Please run: apt-get install $*"
        as_root=(sudo)
    fi
    say "Installing $why ($*) …"
    if [ -z "$APT_UPDATED" ]; then
        "${as_root[@]}" apt-get update -qq || say "The package list could not be refreshed; going on with the old one."
        APT_UPDATED=yes
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null \
        || stop "Installing $* failed. Please install it yourself and run this command again."
}

# The major version of the JDK in that folder, or nothing where there is none.
jdk_version() {
    [ -x "$1/bin/javac" ] || return 0
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
    local candidate
    local on_path=
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
        [ -n "$candidate" ] || continue
        if [ "$(jdk_version "$candidate")" = "$JDK_VERSION" ]; then
            printf '%s' "$candidate"
            return 0
        fi
    done
}

need_jdk() {
    local found
    found=$(find_jdk)
    if [ -z "$found" ]; then
        local package
        for package in "temurin-$JDK_VERSION-jdk" "openjdk-$JDK_VERSION-jdk-headless"; do
            if apt-cache show "$package" >/dev/null 2>&1; then
                install_packages "JDK $JDK_VERSION" "$package"
                break
            fi
        done
        found=$(find_jdk)
    fi
    [ -n "$found" ] || stop "Patchbay needs a JDK $JDK_VERSION. Please install one (Temurin $JDK_VERSION, for example) and set JAVA_HOME to it."
    export JAVA_HOME="$found"
    export PATH="$JAVA_HOME/bin:$PATH"
}

need_maven() {
    command -v mvn >/dev/null || install_packages "Maven" maven
}

node_version() { "$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'; }

# Vaadin's front-end build wants node and npm of that version or newer, side by side.
need_node() {
    # Node brings its own list of authorities; the machine's may know more.
    if [ -z "${NODE_EXTRA_CA_CERTS:-}" ] && [ -r /etc/ssl/certs/ca-certificates.crt ]; then
        export NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
    fi
    local version
    version=$(node_version node)
    if [ -n "$version" ] && [ "$version" -ge "$NODE_VERSION" ] && command -v npm >/dev/null; then
        return
    fi
    local own="$CACHE/node-$NODE_VERSION"
    if [ ! -x "$own/bin/node" ] || [ -z "$(node_version "$own/bin/node")" ]; then
        command -v npm >/dev/null || install_packages "npm" npm
        say "Installing Node $NODE_VERSION into $own …"
        rm -rf "$own"
        npm install --silent --no-fund --no-audit --global --prefix "$own.new" "node@$NODE_VERSION" npm@11 >/dev/null \
            || stop "Node $NODE_VERSION could not be installed. Please put one (with its npm) on PATH."
        # npm may skip a package's install script; node's only picks the binary.
        if [ -z "$(node_version "$own.new/bin/node")" ]; then
            (cd "$own.new/lib/node_modules/node" && node installArchSpecificPackage >/dev/null)
        fi
        mv "$own.new" "$own"
    fi
    export PATH="$own/bin:$PATH"
    [ -n "$(node_version node)" ] || stop "Node $NODE_VERSION was installed, but does not start."
}

need_chromium() {
    command -v chromium >/dev/null || install_packages "Chromium (for the browser tests)" chromium
}

need_cjk_font() {
    command -v fc-list >/dev/null || install_packages "fontconfig" fontconfig
    [ -n "$(fc-list :lang=ja)" ] || install_packages "a Japanese font (for the browser tests)" fonts-noto-cjk
}

JAR="$ROOT/target/patchbay.jar"
APP="$ROOT/target/app"

# Whether the built jar is older than what it is built from.
jar_outdated() {
    [ -f "$JAR" ] || return 0
    [ -n "$(find "$ROOT/pom.xml" "$ROOT/src/main" "$ROOT/frontend" "$ROOT/themes" -newer "$JAR" \
        -not -path '*/generated/*' -not -path '*/generated' -type f -print -quit)" ]
}

# Lays the jar out as a folder: one class path for the console and for the demo's simulator, and a faster start.
lay_out_app() {
    [ ! -f "$APP/.built" ] || [ "$JAR" -nt "$APP/.built" ] || return 0
    rm -rf "$APP"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$APP" >/dev/null
    touch "$APP/.built"
}

build_app() {
    need_maven
    need_node
    say "Building Patchbay; the first time takes a few minutes, most of it downloads …"
    mkdir -p "$ROOT/target"
    if ! (cd "$ROOT" && mvn -q -B -Pproduction -DskipTests package >"$ROOT/target/build.log" 2>&1); then
        tail -n 40 "$ROOT/target/build.log" >&2
        stop "The build failed; the whole log is target/build.log."
    fi
}
