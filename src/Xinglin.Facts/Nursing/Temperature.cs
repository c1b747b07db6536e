using System.Text.Json.Nodes;

namespace Xinglin.Facts.Nursing;

public enum Site { Oral, Axillary, Ear, Rectal, Forehead, Unstated }

/// <summary>体温。A reading and the site it was taken from; no threshold means anything without the site.</summary>
[Tag("temperature", 2)]
public sealed record Temperature(decimal Celsius, Site Site) : IFact
{
    public int HeldMinutes { get; init; } // shape 2; a shape 1 reading is a single reading
    /// <summary>A value hard to believe was measured again and stands.</summary>
    public bool Confirmed { get; init; }

    public Phrase Say() => new($"{SiteZh} {Celsius:0.0} ℃{(Confirmed ? "（已再核）" : "")}", $"{SiteEn}temperature {Celsius:0.0} °C{(Confirmed ? " (checked again)" : "")}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.Lie(nameof(Celsius), Celsius, Confirmed ? 13 : 30, Confirmed ? 46 : 45, "℃")) yield return p;
        if (HeldMinutes < 0) yield return new(nameof(HeldMinutes), new("持续时间不能为负", "a duration cannot be negative"));
    }

    /// <summary>Shape 1 knew no duration: a single reading was held for no known time.</summary>
    public static JsonObject Upcast(int shape, JsonObject old)
    {
        if (shape == 1) old["heldMinutes"] = 0;
        return old;
    }

    public static string Named => """
        体温　Celsius 体温（℃）|temperature (°C)　Site 部位　HeldMinutes 持续（分钟）|held for (min)　Confirmed 异常值已再核|unusual value checked again
        Site.Oral 口温　Site.Axillary 腋温　Site.Ear 耳温　Site.Rectal 肛温　Site.Forehead 额温　Site.Unstated 未注明
        """;

    public static Temperature Sample => new(38.6m, Site.Oral);

    string SiteZh => Site switch { Site.Oral => "口温", Site.Axillary => "腋温", Site.Ear => "耳温", Site.Rectal => "肛温", Site.Forehead => "额温", _ => "体温" };
    string SiteEn => Site == Site.Unstated ? "" : $"{Site.ToString().ToLowerInvariant()} ";
}
