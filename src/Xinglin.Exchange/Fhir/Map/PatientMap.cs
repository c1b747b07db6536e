using System.Globalization;
using System.Text.Json;
using Xinglin.Facts;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Person;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>Patient → who the person is, and sex, birth and death as facts.</summary>
static class PatientMap
{
    public static Arrival Read(JsonElement json, string where, IReadOnlyList<string> keys, string? version)
    {
        if (keys is []) keys = [Keys.FromContent("Patient", json)];
        var drafts = States(json).Select((s, n) => FhirMap.Draft(s, n == 0 ? keys[0] : string.Create(CultureInfo.InvariantCulture, $"{keys[0]}#{n}"))).ToList();
        return FhirMap.Impossible(drafts) is { } why
            ? new Refused(where, "Patient", why)
            : new PersonArrived(where, "Patient", keys, Person(json), drafts) { Version = version };
    }

    static IEnumerable<Said> States(JsonElement json)
    {
        var birthTime = json.At("_birthDate").Extensions("patient-birthTime").Select(x => When.Of(x.Word("valueDateTime"))).FirstOrDefault(When.Never);
        var born = birthTime.Known ? birthTime : When.Of(json.Word("birthDate"));
        if (json.Word("gender") is { } gender)
            yield return new(new SexStated(gender switch { "female" => Sex.Female, "male" => Sex.Male, "other" => Sex.Other, _ => Sex.Unknown }), When.Of(json.Word("birthDate")));
        if (PartialDate.TryParse(json.Word("birthDate"), out var on)) yield return new(new Birth(on), born);
        var (kind, deceased) = json.Choice("deceased");
        if (kind == "DateTime") yield return new(new Death(), When.Of(deceased));
        else if (deceased.Truth == true) yield return new(new Death(), When.Never);
    }

    static Identity Person(JsonElement json)
    {
        var names = json.Each("name").OrderBy(n => Rank(n.Word("use"))).Select(Name).Where(n => n is not null).Select(n => n!).Distinct().ToList();
        return new()
        {
            Name = names is [var first, ..] ? first : "未具名",
            OtherNames = [.. names.Skip(1)],
            Numbers = [.. json.Each("identifier").Where(i => i.Word("value") is not null).Select(i => new PersonNumber(i.Word("system") ?? Concept.Of(i.At("type")).Name ?? "", i.Word("value")!))],
            Phone = json.Each("telecom").Where(t => t.Word("system") == "phone").OrderBy(t => t.Word("use") == "mobile" ? 0 : t.Word("use") == "old" ? 2 : 1).Select(t => t.Word("value")).FirstOrDefault(v => v is not null),
            Address = json.Each("address").OrderBy(a => a.Word("use") == "home" ? 0 : a.Word("use") == "old" ? 2 : 1).Select(Address).FirstOrDefault(a => a is not null),
        };
    }

    static int Rank(string? use) => use switch { "official" => 0, "usual" => 1, null => 2, "temp" => 3, "nickname" or "anonymous" => 4, _ => 5 };

    /// <summary>王桂兰 without a space; Jenny M with the given name first; the sender's own line when the parts are missing.</summary>
    static string? Name(JsonElement name)
    {
        var (family, given) = (name.Word("family"), string.Join(' ', name.Each("given").Select(g => g.Text).Where(g => g is not null)));
        if (family is not null && Han.In(family)) return family + given.Replace(" ", "", StringComparison.Ordinal);
        var parts = $"{given} {family}".Trim();
        return parts.Length > 0 ? parts : name.Word("text");
    }

    static string? Address(JsonElement a)
    {
        if (a.Word("text") is { } text) return text;
        var lines = a.Each("line").Select(l => l.Text);
        var parts = new[] { a.Word("state"), a.Word("city"), a.Word("district") }.Concat(lines).Where(p => p is not null).ToList();
        var chinese = parts.Exists(p => Han.In(p!));
        if (!chinese) parts = [.. lines.Concat([a.Word("district"), a.Word("city"), a.Word("state"), a.Word("postalCode"), a.Word("country")]).Where(p => p is not null)];
        return parts is [] ? null : string.Join(chinese ? "" : ", ", parts);
    }
}
