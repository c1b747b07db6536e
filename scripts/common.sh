# What ./xinglin and ./test share. Sourced after `home` is set to the repository's folder.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDDISABLENODEREUSE=1 # no build process outlives the command

# say ZH EN: one line for people, in both tongues, on standard error.
say() { printf '%s / %s\n' "$1" "$2" >&2; }

# fetch PACKAGE...: installs Debian packages as root; fails quietly otherwise, and the caller says what to do.
fetch() {
  (( EUID == 0 )) && command -v apt-get >/dev/null || return 1
  say "正在安装 $*" "installing $*"
  local log=$home/artifacts/apt.log
  local get=(apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@")
  mkdir -p "$home/artifacts"
  DEBIAN_FRONTEND=noninteractive "${get[@]}" </dev/null >"$log" 2>&1 && return
  apt-get update </dev/null >>"$log" 2>&1 # only when the lists do not know the package yet
  DEBIAN_FRONTEND=noninteractive "${get[@]}" </dev/null >>"$log" 2>&1 && return
  tail -n 3 "$log" >&2
  return 1
}

need_dotnet() {
  local have
  have=$(dotnet --list-sdks 2>/dev/null) || true
  grep -q '^10\.' <<<"$have" && return
  say "缺少 .NET 10 SDK，请从 https://dotnet.microsoft.com/download/dotnet/10.0 安装" \
      "the .NET 10 SDK is missing; install it from https://dotnet.microsoft.com/download/dotnet/10.0"
  exit 2
}

# The build fetches htmx and the fonts with npm; once they lie in wwwroot/lib, npm is not asked for.
need_npm() {
  [[ $home/src/Xinglin.Web/wwwroot/lib/fonts.css -nt $home/src/Xinglin.Web/package-lock.json ]] && return
  command -v npm >/dev/null && return
  fetch npm && return
  say "缺少 npm，请运行：sudo apt-get install -y npm" "npm is missing; run: sudo apt-get install -y npm"
  exit 2
}

# under_build_lock: holds descriptor 9 until it is closed, so that two builds never meet in artifacts/.
under_build_lock() {
  mkdir -p "$home/artifacts"
  exec 9>"$home/artifacts/.building"
  flock -n 9 && return
  say "另一个构建正在进行，请稍候" "another build is running; waiting for it"
  flock 9
}

# build WHAT [OPTION...]: a Release build that is silent unless it fails.
build() {
  local log
  log=$(mktemp)
  if dotnet build "$@" -c Release -v quiet --nologo -p:UseSharedCompilation=false </dev/null >"$log" 2>&1 9>&-; then
    rm -f "$log"
    return
  fi
  { grep ' error ' "$log" | sort -u || cat "$log"; } >&2 # MSBuild says each error twice
  rm -f "$log"
  return 1
}
