using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Knowledge.Materia.Formularies;

/// <summary>Lays what a list says upon what is in force: the list decides where it speaks, the edition where it is silent.</summary>
static class Laying
{
    static readonly string[] ways = ["煎汤代水", "先煎", "后下", "包煎", "另煎", "烊化", "兑服", "冲服", "溶化", "久煎"];

    public static Herb Upon(Herb herb, FormularyRow row, IReadOnlyList<string> also, string cite)
    {
        var (handling, words) = Handling(herb, row.Handling);
        return herb with
        {
            Standing = Standing.Listed,
            Least = row.Least ?? (row.Most < herb.Least ? null : herb.Least),
            Most = row.Most ?? (row.Least > herb.Most ? null : herb.Most),
            Toxicity = row.Toxicity ?? herb.Toxicity, Pregnancy = row.Pregnancy ?? herb.Pregnancy,
            Handling = handling, HandlingWords = words, Also = [.. herb.Also, .. also],
            Note = row.Note is "" ? herb.Note : row.Note,
            DoseConfidence = row.Least is null && row.Most is null ? herb.DoseConfidence : Confidence.Medium,
            PropertyConfidence = row.Toxicity is null && row.Pregnancy is null ? herb.PropertyConfidence : Confidence.Medium,
            HandlingConfidence = row.Handling is null ? herb.HandlingConfidence : Confidence.Medium,
            Cite = cite, Place = $"line {row.Line}",
        };
    }

    /// <summary>A stable id for a herb nobody here knows and whose pinyin the list does not give.</summary>
    public static string IdOf(string name) => $"local-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";

    /// <summary>The known ways the words name; what more they say is kept as words.</summary>
    static (IReadOnlyList<string> Ways, string Words) Handling(Herb herb, string? said)
    {
        if (said is null) return (herb.Handling, herb.HandlingWords);
        if (said is "无" or "none" or "-") return ([], "");
        string[] named = [.. ways.Where(w => said.Contains(w, StringComparison.Ordinal))];
        var rest = named.Aggregate(said, (text, way) => text.Replace(way, "", StringComparison.Ordinal)).Trim('或', '、', ',', ';', '/', '|', ' ', '.', '。');
        if (named is []) return (herb.Handling, said);
        return (named.ToHashSet().SetEquals(herb.Handling) ? herb.Handling : named, rest is "" ? herb.HandlingWords : said);
    }
}
