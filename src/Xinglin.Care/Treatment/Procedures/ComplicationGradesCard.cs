using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Text = Xinglin.Knowledge.Said;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>并发症分级。What each grade of each system means, in our own words.</summary>
public sealed record ComplicationGradesCard : Card
{
    public required Dictionary<string, Cited<Text>> Cirse { get; init; }
    public required Dictionary<string, Cited<Text>> ClavienDindo { get; init; }
    public List<Cited<Text>> Notes { get; init; } = [];

    public IReadOnlyDictionary<string, Cited<Text>> Of(GradeSystem system) => system is GradeSystem.Cirse2017 ? Cirse : ClavienDindo;

    public override IEnumerable<string> Wrong() =>
        from system in Enum.GetValues<GradeSystem>()
        where !ComplicationGraded.Grades(system).SequenceEqual(Of(system).Keys)
        select $"{system}: its grades are {string.Join(", ", ComplicationGraded.Grades(system))}, in this order";
}
