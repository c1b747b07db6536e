using System.Globalization;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge.ExternalTherapies;

namespace Xinglin.Web.Pages.External;

/// <summary>What the order form sent, as the fact it means; what is missing stays missing, and the fact says so itself.</summary>
static class OrderReading
{
    static readonly char[] parts = ['、', '，', ',', ';', '；', '\n'];

    public static ExternalTherapyOrdered Of(Func<string, string?> sent, ExternalTherapyCard? card) => new(sent("therapy") ?? card?.Zh ?? "", Number(sent("sessions")) ?? 0)
    {
        Card = card?.Id, EveryDays = Number(sent("every")) ?? 1,
        From = DateOnly.TryParseExact(sent("from"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Sites = [.. (sent("sites") ?? "").Split(parts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        Method = Text(sent("method")), TargetSymptom = Text(sent("target")), Despite = Text(sent("despite")),
        Aim = Enum.TryParse<Aim>(sent("aim"), out var aim) ? aim : Aim.Symptom,
        Skin = Enum.TryParse<SkinSeen>(sent("skin"), out var skin) ? skin : SkinSeen.NotLooked,
        Pregnancy = Enum.TryParse<PregnancySaid>(sent("pregnancy"), out var said) ? said : PregnancySaid.NotAsked,
    };

    static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
