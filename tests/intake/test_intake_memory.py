"""Files that were made, or went wrong, to fill the memory: refused with a fraction of their size in use.

Each is read in a process of its own, which tells the most memory that it ever had.
"""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zipfile

import pytest
from support import peak
from support.table_files import write_xlsx

MEGABYTE = 2**20
HEADER = b"code;k_lvb_2020\n"
# what a longest line (16 MB of letters) takes while it is taken apart, and half of the smallest file here
LIMIT = 120


def repeated(path, start, block, megabytes):
    with path.open("wb") as file:
        file.write(start)
        for _ in range(megabytes):
            file.write(block)
    return path


def sparse(path, size):
    """A file that claims to be so large and takes no room on the disk."""
    with path.open("wb") as file:
        file.write(HEADER)
        file.truncate(size)
    return path


def packed(path, name, megabytes):
    small = {"compression": zipfile.ZIP_DEFLATED, "compresslevel": 1}
    with zipfile.ZipFile(path, "w", **small) as archive, archive.open(name, "w") as member:
        for _ in range(megabytes):
            member.write(b"a" * MEGABYTE)
    return path


def lying(path, true, said):
    """A zip whose members of ``true`` bytes say that they are of ``said``."""
    content = bytearray(path.read_bytes())
    place = 0
    while (place := content.find(struct.pack("<I", true), place)) >= 0:
        content[place : place + 4] = struct.pack("<I", said)
    path.write_bytes(content)
    return path


def workbook_of(path, said):
    """A workbook whose sheet says to be so large; the rest of it is as it should be."""
    write_xlsx(path, [["code", "k_lvb_2020"], ["BU99010101", 1]])
    with zipfile.ZipFile(path) as archive:
        true = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    return lying(path, true, said)


FILES = {
    "one line of 240 MB": (
        lambda folder: repeated(folder / "regel.csv", HEADER, b"a" * MEGABYTE, 240),
        "It has a line of more than 16 MB.",
    ),
    "one line of 240 MB in UTF-16": (
        lambda folder: repeated(folder / "regel16.csv", "\ufeffcode;k\n".encode("utf-16-le"), b"a\x00" * 2**19, 240),
        "It has a line of more than 16 MB.",
    ),
    "a quote that is never closed": (
        lambda folder: repeated(folder / "open.csv", HEADER + b'BU99010101;"1\n', (b"x" * 63 + b"\n") * 2**14, 240),
        "field larger than field limit",
    ),
    "a text of 8 GB": (
        lambda folder: sparse(folder / "tekst.csv", 8192 * MEGABYTE),
        "It is 8192 MB; a table of up to 512 MB",
    ),
    "a document of 240 MB": (
        lambda folder: repeated(folder / "document.json", b"[", b" " * MEGABYTE, 240),
        "It is 240 MB; a table of up to 128 MB",
    ),
    "zero bytes behind a table": (lambda folder: sparse(folder / "nullen.csv", 480 * MEGABYTE), "holds zero bytes"),
    "a zip that unpacks to 3 GB": (
        lambda folder: lying(packed(folder / "bom.zip", "cijfers.csv", 1), MEGABYTE, 3072 * MEGABYTE),
        "It holds 3072 MB in 1 parts; up to 512 MB in 10000 parts can be read.",
    ),
    "a zip that unpacks to more than it says": (
        lambda folder: lying(packed(folder / "leugen.zip", "cijfers.csv", 240), 240 * MEGABYTE, 1000),
        "could not be unpacked",
    ),
    "a workbook that unpacks to 3 GB": (
        lambda folder: workbook_of(folder / "bom.xlsx", 3072 * MEGABYTE),
        "It holds 3072 MB in ",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    folder = tmp_path_factory.mktemp("groot")
    paths = {case: make(folder) for case, (make, _) in FILES.items()}
    arguments = [sys.executable, peak.__file__, *map(str, paths.values())]
    ran = subprocess.run(arguments, capture_output=True, text=True, check=True)
    for path in paths.values():
        path.unlink()
    found = json.loads(ran.stdout)
    return {case: found[str(path)] for case, path in paths.items()}


@pytest.mark.parametrize("case", FILES)
def test_a_file_that_would_fill_the_memory_is_refused_within_a_fraction_of_it(results, case):
    assert FILES[case][1] in results[case]["outcome"]
    assert results[case]["megabytes"] < LIMIT


def test_the_peak_that_is_measured_is_that_of_the_reading(tmp_path):
    """Else the bounds above would hold for anything."""
    name = b"a" * (MEGABYTE // 8)
    rows = b"".join(b"BU9901%04d;%s;1\n" % (number, name) for number in range(1000))
    path = tmp_path / "tabel.csv"
    path.write_bytes(b"code;naam;k_lvb_2020\n" + rows)
    ran = subprocess.run([sys.executable, peak.__file__, str(path)], capture_output=True, text=True, check=True)
    (found,) = json.loads(ran.stdout).values()
    assert found["outcome"] == "1000 observations"
    assert found["megabytes"] > LIMIT
