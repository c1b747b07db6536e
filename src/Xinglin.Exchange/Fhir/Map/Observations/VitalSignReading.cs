using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>Vital signs and body measures by LOINC, SNOMED CT or name. A value in a unit we cannot convert is left to be a finding.</summary>
sealed class VitalSignReading : IReading
{
    public int Rank => 10;

    static readonly (string Sign, string[] Codes, string[] Names)[] known =
    [
        ("temperature", ["8310-5", "8331-1", "8332-9", "8328-7", "8333-7", "8330-3", "8334-5", "8329-5", "386725007"], ["体温", "body temperature"]),
        ("pulse", ["8867-4", "8893-0", "364075005", "78564009"], ["脉搏", "心率", "heart rate"]),
        ("breaths", ["9279-1", "86290005"], ["呼吸", "呼吸频率", "respiratory rate"]),
        ("systolic", ["8480-6", "271649006"], ["收缩压", "systolic blood pressure"]),
        ("diastolic", ["8462-4", "271650006"], ["舒张压", "diastolic blood pressure"]),
        ("saturation", ["2708-6", "59408-5", "431314004"], ["血氧饱和度", "oxygen saturation"]),
        ("weight", ["29463-7", "3141-9", "27113001"], ["体重", "body weight"]),
        ("height", ["8302-2", "8306-3", "3137-7", "8308-9", "50373000"], ["身高", "body height"]),
        ("bmi", ["39156-5", "60621009"], ["体重指数", "body mass index"]),
        ("surface", ["3140-1", "8277-6", "3139-3", "301898006"], ["体表面积", "body surface area"]),
        ("head", ["9843-4", "8287-5", "363812007"], ["头围", "head circumference"]),
    ];

    static readonly Dictionary<string, string> byCode = known.SelectMany(k => k.Codes.Select(c => (c, k.Sign))).ToDictionary(p => p.c, p => p.Sign, StringComparer.Ordinal);
    static readonly Dictionary<string, string> byName = known.SelectMany(k => k.Names.Select(n => (n, k.Sign))).ToDictionary(p => p.n, p => p.Sign, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<IFact>? Read(Observed o)
    {
        var parts = o.Components;
        var systolic = parts.FirstOrDefault(p => Sign(p) == "systolic");
        var diastolic = parts.FirstOrDefault(p => Sign(p) == "diastolic");
        if (systolic is null && diastolic is null) return Measure(o) is { } one ? [one] : null;
        var pressure = new VitalSigns { Systolic = Millimetres(systolic), Diastolic = Millimetres(diastolic) };
        if (pressure is { Systolic: null, Diastolic: null }) return null;
        return [pressure, .. parts.Where(p => p != systolic && p != diastolic).SelectMany(ObservationMap.One)];
    }

    static string? Sign(Observed? o)
    {
        if (o is null) return null;
        foreach (var c in o.Code.Codes)
            if (c.System is "LOINC" or "SNOMED" && byCode.TryGetValue(c.Code, out var sign)) return sign;
        return o.Code.Codes is [] && o.Code.Text is { } text && byName.TryGetValue(text.Trim(), out var named) ? named : null;
    }

    static IFact? Measure(Observed o)
    {
        var q = o.Quantity;
        if (q.Value is not { } v || q.Comparator is not null) return null;
        return Sign(o) switch
        {
            "temperature" => Units.Celsius(v, q) is { } c ? new Temperature(c, Where(o)) : null,
            "pulse" => new VitalSigns { Pulse = Whole(v) },
            "breaths" => new VitalSigns { Breaths = Whole(v) },
            "systolic" => Millimetres(o) is { } s ? new VitalSigns { Systolic = s } : null,
            "diastolic" => Millimetres(o) is { } d ? new VitalSigns { Diastolic = d } : null,
            "saturation" => (q.Code ?? q.Unit) is "%" ? new VitalSigns { Saturation = v } : null,
            "weight" => Units.Kilograms(v, q) is { } kg ? new BodyMeasure { WeightKg = kg } : null,
            "height" => Units.Centimetres(v, q) is { } cm ? new BodyMeasure { HeightCm = cm } : null,
            "head" => Units.Centimetres(v, q) is { } cm ? new BodyMeasure { HeadCm = cm } : null,
            "bmi" => new BodyMeasure { BodyMassIndex = v },
            "surface" => new BodyMeasure { SurfaceM2 = v },
            _ => null,
        };
    }

    static int Whole(decimal v) => (int)Math.Round(Math.Clamp(v, -1, 100_000), MidpointRounding.AwayFromZero);

    static int? Millimetres(Observed? o) => o?.Quantity is { Value: { } v } q && Units.Millimetres(v, q) is { } mm ? Whole(mm) : null;

    /// <summary>LOINC says the site in the code: 8331-1 mouth, 8328-7 armpit, 8332-9 rectum, 8333-7 ear; else the body site does.</summary>
    static Site Where(Observed o) => o.Code.In("LOINC") switch
    {
        "8331-1" => Site.Oral,
        "8328-7" => Site.Axillary,
        "8332-9" => Site.Rectal,
        "8333-7" => Site.Ear,
        _ => Concept.Of(o.Whole.Json.At("bodySite")).Words switch
        {
            var w when w.Contains("axill", StringComparison.Ordinal) || w.Contains('腋', StringComparison.Ordinal) => Site.Axillary,
            var w when w.Contains("oral", StringComparison.Ordinal) || w.Contains("mouth", StringComparison.Ordinal) || w.Contains('口', StringComparison.Ordinal) => Site.Oral,
            var w when w.Contains("rect", StringComparison.Ordinal) || w.Contains('肛', StringComparison.Ordinal) => Site.Rectal,
            var w when w.Contains("ear", StringComparison.Ordinal) || w.Contains("tympan", StringComparison.Ordinal) || w.Contains('耳', StringComparison.Ordinal) => Site.Ear,
            var w when w.Contains("forehead", StringComparison.Ordinal) || w.Contains("temporal", StringComparison.Ordinal) || w.Contains('额', StringComparison.Ordinal) => Site.Forehead,
            _ => Site.Unstated,
        },
    };
}
