"""An assessment's composite scores from a running server, by the standard library alone.
python3 scores.py [ADDRESS] [ASSESSMENT]"""
import csv
import io
import json
import sys
from urllib.request import urlopen

address = (sys.argv[1] if len(sys.argv) > 1 else "http://localhost:3000").rstrip("/")
assessment = sys.argv[2] if len(sys.argv) > 2 else "egdi-2024"


def get(path):
    with urlopen(f"{address}/data/{path}") as response:
        return response.read().decode("utf-8")


described = json.loads(get(f"{assessment}.csv-metadata.json"))
print(described["dc:title"], "| law as of", described["dc:temporal"], "|", described["dc:rights"])

rows = list(csv.DictReader(io.StringIO(get(f"{assessment}.csv"), newline="")))
composite = [row for row in rows if row["kind"] == "element" and row["parent"] == ""]
for row in composite:
    # An empty score is no zero: the interval says what is known.
    said = row["score"] or f"none ({row['missing']})"
    print(row["jurisdiction"], row["name"], said, row["low"], row["high"], sep="\t")
for name, footnote in sorted({(row["name"], row["designation"]) for row in composite if row["designation"]}):
    print(f"{name}: {footnote}")
