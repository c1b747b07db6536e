#!/usr/bin/env python3
"""Writes r4.txt: the element shapes of HL7 FHIR R4, one line per element.

Usage: make-r4.py FOLDER > r4.txt
FOLDER holds profiles-types.json and profiles-resources.json as HL7 publishes them with the R4 specification
(hl7.org/fhir/R4/downloads.html, "FHIR Definitions", JSON). The content is HL7's, CC0 1.0.

    = Path Base            a type or a nested element, and what it inherits from
    name[x] card types     card: ? 0..1, 1 1..1, * 0..*, + 1..*; types joined by |
                           a nested element is >, one that repeats another's shape is @Path, a reference Reference(A|B)
    ! key expression       an invariant (severity error) of the type above; !name key expression: of its element
"""
import json
import sys

SKIPPED = {
    "ele-1", "dom-3", "sdf-19", "txt-1", "txt-2",  # checked in code, or not worth a narrative
    "org-1", "qty-3", "cpt-2", "att-1", "rat-1", "exp-1", "age-1", "cnt-3", "dis-1", "drt-1",  # forgotten by senders in use without harm
}
CARD = {("0", "1"): "?", ("1", "1"): "1", ("0", "*"): "*", ("1", "*"): "+"}


def type_code(t):
    for e in t.get("extension", []):
        if e["url"].endswith("structuredefinition-fhir-type"):
            return e.get("valueUrl") or e.get("valueUri")
    code = t["code"].rsplit("/", 1)[-1].replace("System.", "")
    if code != "Reference":
        return code
    targets = [p.rsplit("/", 1)[-1] for p in t.get("targetProfile", [])]
    return code if not targets or "Resource" in targets else f"Reference({'|'.join(targets)})"


def lines(definition):
    elements = definition["snapshot"]["element"]
    base = definition.get("baseDefinition", "/").rsplit("/", 1)[-1]
    nested = {e["path"] for e in elements if any(o["path"].startswith(e["path"] + ".") for o in elements)}
    for path in [e["path"] for e in elements if e["path"] in nested] or [elements[0]["path"]]:
        me = next(e for e in elements if e["path"] == path)
        parent = base if path == definition["type"] else me["type"][0]["code"]
        yield f"= {path} {parent}"
        for c in me.get("constraint", []):
            if c["severity"] == "error" and "expression" in c and c["key"] not in SKIPPED and keep(c, definition):
                yield f"! {c['key']} {' '.join(c['expression'].split())}"
        for e in elements:
            if e["path"].rpartition(".")[0] != path or e["base"]["path"].split(".")[0] in ("Element", "BackboneElement", "Resource", "DomainResource") \
                    and definition["type"] not in ("Element", "BackboneElement", "Resource", "DomainResource"):
                continue
            name = e["path"].rpartition(".")[2]
            card = CARD.get((str(e["min"]), e["max"]), f"{e['min']}..{e['max']}")
            if "contentReference" in e:
                types = "@" + e["contentReference"].partition("#")[2]
            elif e["path"] in nested:
                types = ">"
            else:
                types = "|".join(type_code(t) for t in e["type"])
            if card == "0":
                continue
            yield f"{name} {card} {types}"
            for c in e.get("constraint", []):
                if e["path"] not in nested and c["severity"] == "error" and "expression" in c and c["key"] not in SKIPPED \
                        and keep(c, definition):
                    yield f"!{name} {c['key']} {' '.join(c['expression'].split())}"


def keep(constraint, definition):
    """An inherited invariant is written once, where it was made."""
    source = constraint.get("source", "").rsplit("/", 1)[-1]
    return source in ("", definition["type"])


def main(folder):
    print("# Element shapes of HL7 FHIR R4 (4.0.1), made by make-r4.py from HL7's own StructureDefinitions. Content: HL7, CC0 1.0.")
    for name in ("profiles-types.json", "profiles-resources.json"):
        with open(f"{folder}/{name}", encoding="utf-8") as file:
            entries = json.load(file)["entry"]
        for r in (e["resource"] for e in entries):
            if r["resourceType"] != "StructureDefinition" or r["kind"] not in ("complex-type", "resource") \
                    or r.get("derivation") == "constraint" or r.get("fhirVersion") != "4.0.1":
                continue
            print(*lines(r), sep="\n")


main(sys.argv[1])
