"""Scores again, from the CSV alone: python3 reproduce.py egdi-2024.csv
Takes what the criteria got, and the parents, weights and methods that stand beside it."""
import csv, json, math, sys
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

MEANS = {
    "sum": lambda xs, ws: math.fsum(w * x for w, x in zip(ws, xs)),
    "arithmetic": lambda xs, ws: math.fsum(w * x for w, x in zip(ws, xs)) / math.fsum(map(abs, ws)),
    "geometric": lambda xs, ws: math.prod(x ** (w / math.fsum(ws)) for w, x in zip(ws, xs)),
}
KNOWN = {"aggregate", "missing", "weight", "decimals", "bands", "rank"}


def figure(row, column):  # column: score, low or high; None where there is none
    if row["kind"] == "criterion":
        return float(row[column]) if row[column] else None
    method = json.loads(row["method"])
    if method["missing"]["method"] != "reweight" or not set(method) <= KNOWN:
        raise SystemExit(f"{row['element']}: this script does not know {row['method']}")
    parts = children[row["jurisdiction"], row["element"]]
    counted = [part for part in parts if figure(part, "low") is not None]  # of the others nothing can be known
    known = [part for part in counted if figure(part, column) is not None]
    share, whole = (sum(abs(Fraction(part["weight"])) for part in some) for some in (known, counted))
    if share == 0 or share < Fraction(method["missing"]["atLeast"]) * whole:
        return None
    made = MEANS[method["aggregate"]["method"]](*zip(*((figure(p, column), float(p["weight"])) for p in known)))
    places = Decimal(1).scaleb(-method["decimals"]) if "decimals" in method else None
    return made if places is None else float(Decimal(repr(made)).quantize(places, ROUND_HALF_UP))


rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")))
children = {}
for row in rows:
    children.setdefault((row["jurisdiction"], row["parent"]), []).append(row)
for row in filter(lambda row: row["kind"] == "element", rows):
    print(row["jurisdiction"], row["element"], *(figure(row, column) for column in ("score", "low", "high")))
