using System.Globalization;
using System.Text.Json;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>The JSON of `check`: {herbs:[{name, grams, handling?}], packets?, packetsADay?, form?, drugs?, others?, patient?}. Grams may be a number or words.</summary>
public static class CheckAsking
{
    /// <summary>What is asked, or why it cannot be read; a prescription is checked whole or not at all.</summary>
    public static (Prescribed? Asked, IReadOnlyList<Problem> Problems) Read(JsonElement json)
    {
        List<Problem> problems = [];
        if (json.ValueKind is not JsonValueKind.Object) return (null, [new("", new("要一个对象：{herbs:[{name, grams}], …}", "an object is wanted: {herbs:[{name, grams}], …}"))]);
        if (!json.TryGetProperty("herbs", out var herbs) || herbs.ValueKind is not JsonValueKind.Array) return (null, [new("herbs", new("要药味列表", "a list of herbs is wanted"))]);
        foreach (var stray in json.EnumerateObject().Select(p => p.Name).Except(["herbs", "packets", "packetsADay", "form", "drugs", "others", "patient", "formula", "howToTake", "name"]))
            problems.Add(new(stray, new($"不认识“{stray}”", $"{stray} is not known here")));
        var patient = json.TryGetProperty("patient", out var p) ? PatientAsking.Read(p, problems) : new();
        var asked = new Prescribed
        {
            Herbs = [.. herbs.EnumerateArray().Select((h, i) => Herb(h, $"herbs[{i}]", problems)).OfType<PrescribedHerb>()],
            Form = Form(json, problems), PacketsADay = Number(json, "packetsADay", problems) ?? 1, Patient = patient,
            Drugs = [.. Names(json, "drugs", problems)], Others = [.. Others(json, problems)],
        };
        if (asked.Herbs is [] && problems is []) problems.Add(new("herbs", new("处方里没有药", "no herb in it")));
        if (asked.PacketsADay <= 0) problems.Add(new("packetsADay", new("一日剂数要大于 0", "packets a day are above nothing")));
        return problems is [] ? (asked, []) : (null, problems);
    }

    static PrescribedHerb? Herb(JsonElement h, string where, List<Problem> problems)
    {
        if (h.ValueKind is JsonValueKind.String && h.GetString() is { Length: > 0 } bare) return new(bare, null) { AmountFault = Amount.Read(null).Fault };
        if (h.ValueKind is not JsonValueKind.Object || Text(h, "name") is not { Length: > 0 } name)
        {
            problems.Add(new(where, new("要写药名 name", "a name is wanted")));
            return null;
        }
        var (grams, fault) = h.TryGetProperty("grams", out var g) ? g.ValueKind switch
        {
            JsonValueKind.Number => Amount.Read(g.GetDecimal().ToString(CultureInfo.InvariantCulture)),
            JsonValueKind.String => Amount.Read(g.GetString()),
            _ => Amount.Read(null),
        } : Amount.Read(null);
        return new(name, grams) { AmountFault = fault, Handling = Text(h, "handling") };
    }

    static IEnumerable<OtherPrescription> Others(JsonElement json, List<Problem> problems)
    {
        if (!json.TryGetProperty("others", out var others) || others.ValueKind is not JsonValueKind.Array) yield break;
        foreach (var (other, i) in others.EnumerateArray().Select((o, i) => (o, i)))
        {
            if (other.ValueKind is not JsonValueKind.Object || !other.TryGetProperty("herbs", out var herbs) || herbs.ValueKind is not JsonValueKind.Array)
            {
                problems.Add(new($"others[{i}]", new("要药味列表 herbs", "a list of herbs is wanted")));
                continue;
            }
            var name = Text(other, "name") ?? $"{i + 1}";
            yield return new(new($"另一处方 {name}", $"the other prescription {name}"), [.. herbs.EnumerateArray().Select((h, j) => Herb(h, $"others[{i}].herbs[{j}]", problems)).OfType<PrescribedHerb>()], Form(other, problems) ?? HerbForm.Decoction);
        }
    }

    static IEnumerable<string> Names(JsonElement json, string member, List<Problem> problems)
    {
        if (!json.TryGetProperty(member, out var list) || list.ValueKind is JsonValueKind.Null) yield break;
        foreach (var (one, i) in (list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().ToList() : [list]).Select((o, i) => (o, i)))
        {
            var name = one.ValueKind is JsonValueKind.String ? one.GetString() : one.ValueKind is JsonValueKind.Object ? Text(one, "name") : null;
            if (name is { Length: > 0 }) yield return name;
            else problems.Add(new($"{member}[{i}]", new("要写名称", "a name is wanted")));
        }
    }

    static HerbForm? Form(JsonElement json, List<Problem> problems)
    {
        switch (Text(json, "form")?.ToLowerInvariant() ?? Text(json, "route")?.ToLowerInvariant())
        {
            case null or "": return null;
            case "decoction" or "汤剂" or "水煎" or "煎服": return HerbForm.Decoction;
            case "powder" or "pill" or "散剂" or "丸剂": return HerbForm.Powder;
            case "external" or "外用" or "外洗" or "泡洗" or "贴敷": return HerbForm.External;
            case var other:
                problems.Add(new("form", new($"剂型“{other}”不认识：decoction、powder、external", $"form {other} is not known: decoction, powder, external")));
                return null;
        }
    }

    static decimal? Number(JsonElement json, string member, List<Problem> problems)
    {
        if (!json.TryGetProperty(member, out var value) || value.ValueKind is JsonValueKind.Null) return null;
        if (value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var d)) return d;
        problems.Add(new(member, new("要一个数", "a number is wanted")));
        return null;
    }

    internal static string? Text(JsonElement json, string member) => json.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
