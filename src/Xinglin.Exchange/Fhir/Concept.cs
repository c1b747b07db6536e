using System.Text.Json;
using Xinglin.Facts;

namespace Xinglin.Exchange.Fhir;

/// <summary>What a CodeableConcept or Coding says: the sender's words and the codes with them.</summary>
readonly record struct Concept(string? Text, IReadOnlyList<Coding> Codes)
{
    static readonly Concept nothing = new(null, []);

    public static Concept Of(JsonElement e)
    {
        if (e.ValueKind != JsonValueKind.Object) return nothing;
        if (e.At("coding").ValueKind != JsonValueKind.Array && e.Word("code") is { } code)
            return new(null, [new(Systems.Short(e.Word("system")), code, e.Word("display"))]);
        List<Coding> codes = [];
        foreach (var c in e.Each("coding"))
            if ((c.Word("code") ?? c.Word("display")) is { } any)
                codes.Add(new(Systems.Short(c.Word("system")), any, c.Word("display")));
        return new(e.Word("text"), codes);
    }

    public bool Empty => Text is null && Codes is [];

    /// <summary>What a person calls it: the list's own words, unless the sender wrote Chinese beside foreign ones; at last the bare code.</summary>
    public string? Name
    {
        get
        {
            var display = Codes.Select(c => c.Display).FirstOrDefault(d => d is not null);
            return Text is not null && (display is null || Han.In(Text) && !Han.In(display)) ? Text : display ?? (Codes is [] ? null : Codes[0].Code);
        }
    }

    /// <summary>Its words without falling back on a code; null when it has none.</summary>
    public string? Said => Text is null && Codes.All(c => c.Display is null) ? null : Name;

    /// <summary>All its words in lower case, for finding what it speaks of.</summary>
    public string Words => (Codes is [] ? Text ?? "" : Codes is [var only] && (Text is null || Text == only.Display) ? only.Display ?? ""
        : string.Join(" · ", Codes.Select(c => c.Display).Prepend(Text).Where(w => w is not null))).ToLowerInvariant();

    /// <summary>The code in one list; null when it is not coded there.</summary>
    public string? In(string system) => Codes.FirstOrDefault(c => c.System == system)?.Code;

    public bool Has(string system, params ReadOnlySpan<string> codes)
    {
        foreach (var c in Codes)
            if (c.System == system && codes.Contains(c.Code)) return true;
        return false;
    }

    /// <summary>True when any list gives one of these codes: for codes that mean the same wherever they come from.</summary>
    public bool Any(params ReadOnlySpan<string> codes)
    {
        foreach (var c in Codes)
            if (codes.Contains(c.Code)) return true;
        return false;
    }

    /// <summary>"No information" and "none known" as the International Patient Summary writes them.</summary>
    public bool SaysNothing => Codes.Any(c => c.System.EndsWith("absent-unknown-uv-ips", StringComparison.Ordinal));
}

/// <summary>Short names for the code lists everybody uses; any other keeps its URI.</summary>
static class Systems
{
    public static string Short(string? uri) => uri switch
    {
        null => "",
        "http://loinc.org" or "urn:oid:2.16.840.1.113883.6.1" => "LOINC",
        "http://snomed.info/sct" or "urn:oid:2.16.840.1.113883.6.96" => "SNOMED",
        "http://www.nlm.nih.gov/research/umls/rxnorm" or "urn:oid:2.16.840.1.113883.6.88" => "RxNorm",
        "http://unitsofmeasure.org" => "UCUM",
        "http://hl7.org/fhir/sid/cvx" => "CVX",
        "http://www.whocc.no/atc" => "ATC",
        "http://hl7.org/fhir/sid/ndc" => "NDC",
        "http://hl7.org/fhir/sid/icd-9-cm" or "http://hl7.org/fhir/sid/icd-9-cm/diagnosis" or "urn:oid:2.16.840.1.113883.6.103" => "ICD-9-CM",
        "urn:oid:2.16.840.1.113883.6.90" or "urn:oid:2.16.156.10011.2.3.3.11" => "ICD-10", // the second as Chinese shared documents write it
        "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl" or "http://ncithesaurus-stage.nci.nih.gov" => "NCIT",
        _ when uri.StartsWith("http://hl7.org/fhir/sid/icd-10", StringComparison.Ordinal) => "ICD-10",
        _ when uri.Contains("icd-o-3", StringComparison.OrdinalIgnoreCase) => "ICD-O-3",
        _ when uri.Contains("cancerstaging.org", StringComparison.OrdinalIgnoreCase) => "AJCC",
        _ => uri,
    };
}

/// <summary>汉字。Chinese names and words follow other rules of spacing and order.</summary>
static class Han
{
    public static bool In(string text) => text.AsSpan().ContainsAnyInRange('\u3400', '\u9FFF');
}
