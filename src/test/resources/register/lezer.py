"""A reading of an export from RFC 6962, C2SP tlog-tiles and signed-note alone. Prints size and root, or fails."""
import base64, hashlib, struct, sys

map_ = sys.argv[1]
tekst, _ = open(map_ + "/checkpoint", encoding="utf-8").read().split("\n\n", 1)
oorsprong, omvang, wortel = tekst.split("\n")[:3]
omvang = int(omvang)


def sha(data):
    return hashlib.sha256(data).digest()


def pad(nr):
    uit = "%03d" % (nr % 1000)
    while nr >= 1000:
        nr //= 1000
        uit = "x%03d/" % (nr % 1000) + uit
    return uit


def mth(hashes):
    if len(hashes) == 1:
        return hashes[0]
    k = 1
    while k * 2 < len(hashes):
        k *= 2
    return sha(b"\x01" + mth(hashes[:k]) + mth(hashes[k:]))


bladeren = []
for nr in range((omvang + 255) // 256):
    breedte = min(256, omvang - nr * 256)
    naam = pad(nr) + ("" if breedte == 256 else ".p/%d" % breedte)
    bundel = open(map_ + "/tile/entries/" + naam, "rb").read()
    hier = []
    for _ in range(breedte):
        (lengte,) = struct.unpack(">H", bundel[:2])
        hier.append(sha(b"\x00" + bundel[2:2 + lengte]))
        bundel = bundel[2 + lengte:]
    assert not bundel, "bundel te lang"
    assert open(map_ + "/tile/0/" + naam, "rb").read() == b"".join(hier), "tegel 0/%s" % naam
    bladeren += hier
assert base64.b64encode(mth(bladeren)).decode() == wortel, "wortel"
print(omvang, wortel)
