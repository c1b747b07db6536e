using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Knowledge.Findings;

namespace Xinglin.Web.Pages.Diagnosis;

/// <summary>The four examinations as a form: six fields of the physician's own words, and codes beside them. Codes never change a word.</summary>
public static class FourSheet
{
    public static readonly IReadOnlyList<(string Name, string Key, Phrase Label, Phrase Hint)> Fields =
    [
        ("inspection", "1", new("望", "inspection"), new("神色形态", "spirit, colour, build, bearing")),
        ("listeningSmelling", "2", new("闻", "listening and smelling"), new("声息气味", "voice, breath, smell")),
        ("inquiry", "3", new("问", "inquiry"), new("寒热汗痛、饮食二便、睡眠情志", "cold, heat, sweat, pain; food, stool, urine; sleep, mood")),
        ("palpation", "4", new("切", "palpation"), new("按胸腹肌肤手足", "chest, abdomen, skin, limbs")),
        ("tongue", "5", new("舌", "tongue"), new("如：舌淡暗，边有齿痕，苔薄白", "colour, shape, coating")),
        ("pulse", "6", new("脉", "pulse"), new("如：脉沉细", "depth, rate, width, flow")),
    ];

    public static FourExaminations Read(Func<string, string?> typed, IEnumerable<string?> codes, FindingsCard card)
    {
        string? Said(string name) => typed(name)?.Trim() is { Length: > 0 } text ? text : null;
        return new()
        {
            Inspection = Said("inspection"), ListeningSmelling = Said("listeningSmelling"), Inquiry = Said("inquiry"), Palpation = Said("palpation"), Tongue = Said("tongue"), Pulse = Said("pulse"),
            Codes = [.. codes.OfType<string>().Distinct().Select(c => card.All.GetValueOrDefault(c)).OfType<Finding>().Select(FindingsCard.Code)],
        };
    }

    public static string? Of(FourExaminations? said, string name) => name switch
    {
        "inspection" => said?.Inspection, "listeningSmelling" => said?.ListeningSmelling, "inquiry" => said?.Inquiry, "palpation" => said?.Palpation, "tongue" => said?.Tongue, _ => said?.Pulse,
    };
}
