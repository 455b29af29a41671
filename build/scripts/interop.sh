#!/usr/bin/env bash
# Checks files of this program with other people's tools alone: unzip and sha256sum for the bundle, age for the seals,
# python3-jwcrypto for every signature. Exit code 0: all agree; 1: something does not; 3: a tool is not installed.
# Use: interop.sh BUNDLE CARDS_FOLDER AGE_KEY_FILE SIGNED_OR_SEALED_FILE...
set -euo pipefail

if [[ $# -lt 4 ]]; then
  echo 'use: interop.sh BUNDLE CARDS_FOLDER AGE_KEY_FILE SIGNED_OR_SEALED_FILE...' >&2
  exit 2
fi
bundle=$1 cards=$2 key=$3
shift 3

for tool in unzip sha256sum age; do
  command -v "$tool" >/dev/null || { echo "not installed: $tool" >&2; exit 3; }
done
# Debian's package belongs to the system's python3, which need not be the first on the path.
python=''
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c 'import jwcrypto' 2>/dev/null; then python=$candidate && break; fi
done
[[ -n $python ]] || { echo 'not installed: python3-jwcrypto' >&2; exit 3; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

unzip -q "$bundle" -d "$work"
(cd "$work/bundle" && sha256sum --quiet --check manifest-sha256.txt tagmanifest-sha256.txt)
echo 'sha256sum: every file of the bundle has the digest of its manifest'

signed=("$work/bundle/signature.jws")
for file in "$@"; do
  if [[ $(head -c 21 "$file") == 'age-encryption.org/v1' ]]; then
    opened="$work/opened-${#signed[@]}"
    age --decrypt --identity "$key" --output "$opened" "$file"
    echo "age: opened $(basename "$file")"
    file=$opened
  fi
  signed+=("$file")
done

"$python" "$(dirname "$0")/interop-signatures.py" "$cards" "${signed[@]}"
