# build.sh - configure, build and test in a build folder; read by ./run, ./check and .ci/run
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# build FOLDER MESON-OPTION…: up to date, and quiet when there is nothing to do.
build () {
  local folder=$1
  shift

  if [ ! -e "$folder/build.ninja" ]; then
    echo "Building in $folder; the first time takes a minute."
    meson setup "$folder" "$@" >"$folder.log" 2>&1 || {
      cat "$folder.log" >&2
      echo "The build could not be configured; $folder/meson-logs/meson-log.txt has the details." >&2
      return 1
    }
    rm -f "$folder.log"
  fi
  # Even when quiet, ninja tells that it had nothing to do.
  ninja -C "$folder" --quiet | sed '/^ninja: no work to do\.$/d'
}

# build_and_test FOLDER [SETUP-OPTIONS [TEST-OPTIONS]]: all tests, in a session of their own. report() tells the outcome,
# also when the build fails: no log of an earlier run stays behind.
build_and_test () {
  local folder=$1 setup_options test_options
  read -ra setup_options <<<"${2-}"
  read -ra test_options <<<"${3-}"

  rm -f "$folder/meson-logs/testlog.json"
  if build "$folder" "${setup_options[@]}"; then
    tests/session/private-session --no-display -- \
      meson test -C "$folder" --no-rebuild --print-errorlogs "${test_options[@]}" || true
  fi
}

# report FOLDER…: the closing line over the logs of these folders; fails unless tests ran and all of them passed.
report () {
  local folder log passed=0 failed=0 skipped=0

  for folder in "$@"; do
    log=$folder/meson-logs/testlog.json
    if [ ! -s "$log" ]; then
      echo "No test ran in $folder."
      failed=$((failed + 1))
      continue
    fi
    # One test a line; within the test's own output quotation marks are escaped.
    passed=$((passed + $(grep -cE '[^\\]"result": "(OK|EXPECTEDFAIL)"' "$log" || true)))
    skipped=$((skipped + $(grep -c '[^\\]"result": "SKIP"' "$log" || true)))
    failed=$((failed + $(grep -cvE '[^\\]"result": "(OK|EXPECTEDFAIL|SKIP)"' "$log" || true)))
  done

  if [ "$skipped" -gt 0 ]; then
    echo "$skipped skipped; the log says why."
  fi
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
