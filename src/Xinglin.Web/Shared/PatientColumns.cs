using Xinglin.Care;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Shared;

/// <summary>The columns of the list of patients, for the page and for its CSV.</summary>
public static class PatientColumns
{
    public static IReadOnlyList<Column<PatientRow>> Of(Tongue T, DateTimeOffset now) =>
    [
        new("name", new("姓名", "name"), p => p.Name) { By = p => p.Name },
        new("person", new("性别 年龄", "sex, age"), p => $"{Sex(p.Sex, T)} {Age(p.Born, T, now)}") { Class = "nw" },
        new("number", new("号码", "number"), p => p.Number) { Class = "nw" },
        new("disease", new("病 / 证", "disease / syndrome"), p => string.Join(" / ", new[] { $"{p.Diagnosis} {p.Stage}".Trim(), p.Syndrome }.Where(w => !string.IsNullOrEmpty(w)))) { By = p => p.Diagnosis, Class = "two" },
        new("ward", new("病区 · 床", "ward · bed"), p => p.Ward is null ? "" : T[$"{p.Ward} {p.Bed} 床", $"{p.Ward} bed {p.Bed}"]) { By = p => p.Ward, Class = "nw" },
        new("regimen", new("方案", "regimen"), p => p.Regimen is null ? "" : p.Cycle is { } c ? $"{p.Regimen} C{c}" : p.Regimen) { By = p => p.Regimen },
        new("allergy", new("过敏", "allergies"), p => Allergies(p.Allergy, T)),
        new("open", new("未闭的环", "open loops"), p => p.Open == 0 ? T["都闭着", "all closed"] : T[$"{p.Open} 开", $"{p.Open} open"] + (p.Overdue > 0 ? T[$"，{p.Overdue} 超时", $", {p.Overdue} late"] : "")) { Class = "nw" },
        new("state", new("状态", "state"), p => T[p.State.Word]) { By = p => p.State, Class = "nw" },
        new("last", new("末次记录", "last entry"), p => p.LastEntryAt is { } at ? T.Stamp(at) : "") { By = p => p.LastEntryAt, Class = "nw" },
    ];

    /// <summary>The register keeps allergies in Chinese; an English page says the same of the same substances.</summary>
    static string Allergies(string? kept, Tongue T) => kept is null ? T["未询问", "not asked"] : !T.English ? kept
        : string.Join("; ", kept.Split('；').Select(a => a.StartsWith("无已知过敏", StringComparison.Ordinal)
            ? a.Replace("无已知过敏", "no known allergy", StringComparison.Ordinal).Replace("：", ": ", StringComparison.Ordinal)
            : "allergic to " + a.Replace("过敏", "", StringComparison.Ordinal).Replace("（", " (", StringComparison.Ordinal).Replace("）", ")", StringComparison.Ordinal)));

    static string Sex(string? sex, Tongue T) => sex switch { "female" => T["女", "female"], "male" => T["男", "male"], "other" => T["其他", "other"], _ => T["性别不详", "sex unknown"] };

    static string Age(string? born, Tongue T, DateTimeOffset now) =>
        !PartialDate.TryParse(born, out var date) ? T["年龄不详", "age unknown"] : date.AgeOn(now.HouseDay()) is { } age ? T[$"{age} 岁", $"{age}"] : T[$"{date} 生", $"born {date}"];
}
