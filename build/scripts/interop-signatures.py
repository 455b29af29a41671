"""Verifies every signature of JWS files with python3-jwcrypto, each with the key of the card that its kid names.

Use: interop-signatures.py CARDS_FOLDER FILE...
"""

import hashlib
import json
import pathlib
import sys

from jwcrypto import jwk, jws
from jwcrypto.common import base64url_decode


def verify(envelope, keys):
    """Verifies each signature by itself, since a general JWS passes with one good signature among many."""
    for entry in envelope["signatures"]:
        header = json.loads(base64url_decode(entry["protected"]))
        if header["alg"] != "EdDSA" or header["kid"] not in keys:
            raise ValueError(f"no card for {header}")
        token = jws.JWS()
        token.deserialize(json.dumps({"payload": envelope["payload"], **entry}))
        token.verify(keys[header["kid"]])
    return header["typ"]


def main(folder, *files):
    cards = [json.loads(path.read_text("utf-8")) for path in sorted(pathlib.Path(folder).glob("*.mfcard"))]
    found = [jwk.JWK(**json.loads(base64url_decode(card["payload"]))["key"]) for card in cards]
    keys = {key.thumbprint(): key for key in found}
    for card, key in zip(cards, found):
        verify(card, {key.thumbprint(): key})
    print(f"jwcrypto: {len(cards)} cards are signed with the keys they carry")
    for file in files:
        envelope = json.loads(pathlib.Path(file).read_text("utf-8"))
        kind = verify(envelope, keys)
        digest = hashlib.sha256(base64url_decode(envelope["payload"])).hexdigest()
        print(f"jwcrypto: {kind} {digest} is signed by {len(envelope['signatures'])} of the cards")


if __name__ == "__main__":
    main(*sys.argv[1:])
