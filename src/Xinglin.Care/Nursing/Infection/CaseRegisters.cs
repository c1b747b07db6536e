using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>培养登记簿。One row per specimen that was cultured, as the laboratory's last word has it.</summary>
public sealed class CultureRegister(Library library) : IRegister
{
    readonly Adopted<BloodstreamInfectionCard> cards = library.For<BloodstreamInfectionCard>();

    public string Name => "culture";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "entry of the word that stands"),
        new("specimen", Kind.Text, "blood, urine, respiratory, wound, stool, fluid, catheterTip, other"),
        new("site", Kind.Text, "line and lumen, or vein; null: nobody said"),
        new("drawn_at", Kind.Time, "when it was drawn; null: nobody said"),
        new("first_at", Kind.Time, "first word of the laboratory"),
        new("said_at", Kind.Time, "the word that stands"),
        new("stage", Kind.Text, "preliminary, final, corrected"),
        new("positive", Kind.Truth, "something grew"),
        new("grew", Kind.Text, "names, else the stain"),
        new("organism", Kind.Text, "pathogen, commensal or unlisted by the card; null: nothing grew or no name yet"),
        new("hours", Kind.Number, "hours to positivity"),
        new("resistant", Kind.Truth, "multi-resistant by the laboratory"),
        new("oddity", Kind.Text, "unknownSpecimen: no draw bears its number; beforeDraw: reported before it was drawn; null: nothing odd"),
        new("ward", Kind.Text, "where the patient lay when it was drawn"),
        new("bed", Kind.Text, "bed in that ward"),
    ];

    public IReadOnlyList<string> Indexes => ["said_at", "positive, said_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        foreach (var c in chart.Cultures())
        {
            var (last, at) = (c.Words[^1], c.Drawn ?? c.First.At);
            var bed = chart.BedSpans().FirstOrDefault(b => b.From <= at && !(b.Until <= at));
            var kinds = c.Now.Positive && cards.On(last.At) is { } card ? c.Now.Organisms.Select(o => card.Find(o)?.Kind ?? OrganismKind.Unlisted).ToList() : [];
            yield return
            [
                last.Entry.Id.Value, Word(c.Now.Of), c.Site, c.Drawn, c.First.At, last.At, Word(c.Now.Stage), c.Now.Positive, c.Now.Grew,
                kinds is [] ? null : kinds.Contains(OrganismKind.Pathogen) ? "pathogen" : kinds.Contains(OrganismKind.Unlisted) ? "unlisted" : "commensal",
                c.Words.Select(w => w.Fact.HoursToPositivity).FirstOrDefault(h => h is not null), c.Now.MultiResistant,
                c.UnknownSpecimen ? "unknownSpecimen" : c.BeforeDraw ? "beforeDraw" : null, bed?.Ward, bed?.Bed,
            ];
        }
    }

    internal static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>血流感染登记簿。One row per case: what the rule proposes, what was judged, by whom and when.</summary>
public sealed class InfectionCaseRegister(Library library) : IRegister
{
    readonly Adopted<BloodstreamInfectionCard> cards = library.For<BloodstreamInfectionCard>();

    public string Name => "infection_case";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "entry of the first word about its first culture"),
        new("on_day", Kind.Time, "beginning of the day of the event"),
        new("heard_at", Kind.Time, "first positive word"),
        new("ward", Kind.Text, "ward that answers for it; null: in none"),
        new("bed", Kind.Text, "bed in that ward"),
        new("grew", Kind.Text, "what grew"),
        new("site", Kind.Text, "where it was drawn; null: nobody said"),
        new("state", Kind.Text, "waiting, suspected, confirmed, rejected, reopened"),
        new("proposed", Kind.Text, "class the rule proposes"),
        new("judged_class", Kind.Text, "class as judged; null: not judged"),
        new("counts", Kind.Truth, "a confirmed infection of this hospital"),
        new("line_kind", Kind.Text, "the central line that was in long enough; null: none"),
        new("central_line", Kind.Truth, "counts as the line's"),
        new("neutropenic", Kind.Truth, "the last count was low on the day of the event"),
        new("hospital_day", Kind.Whole, "hospital day of the event"),
        new("resistant", Kind.Truth, "a multi-resistant organism"),
        new("judged_at", Kind.Time, "when it was last judged"),
        new("judged_by", Kind.Text, "account of who judged"),
        new("judgements", Kind.Whole, "how often it was judged"),
        new("reason", Kind.Text, "in the officer's words"),
        new("rule", Kind.Text, "card@edition it was judged by, else the one that proposes"),
    ];

    public IReadOnlyList<string> Indexes => ["state, heard_at", "counts, on_day"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        if (chart.Cultures() is not [.., var latest] || cards.On(latest.First.At) is not { } card) yield break;
        foreach (var c in InfectionCases.In(chart, card))
        {
            var bed = SurveillanceDays.WardOf(chart, c.On, card);
            var last = c.Last;
            yield return
            [
                c.Number, c.On.Start(), c.Heard.At, bed?.Ward, bed?.Bed, string.Join("、", c.Cultures.Select(u => u.Now.Grew).OfType<string>().Distinct()) is { Length: > 0 } grew ? grew : null, c.First.Site,
                CultureRegister.Word(c.State), CultureRegister.Word(c.Proposal.Class), last is { } j ? CultureRegister.Word(j.Fact.Class) : null, c.Counts, c.Proposal.Line?.Line.Kind.Word,
                c.State is CaseState.Confirmed ? last!.Value.Fact.CentralLine : c.Proposal.Line is not null, SurveillanceDays.IsNeutropenic(chart, c.On.End().AddTicks(-1), card), (long?)c.Proposal.Day,
                c.Cultures.Any(u => u.Now.MultiResistant), last?.At, last?.Entry.Author, (long)c.Judged.Count, last?.Fact.Reason, last?.Fact.Rule ?? card.Stamp,
            ];
        }
    }
}
