using Xinglin.Facts.Disease;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>治: both medicines on one axis. Cycles and procedures, the counts they move, the syndrome and its formula.</summary>
static class TreatmentLane
{
    const double Curves = 46, CurvesHigh = 128, Chinese = 184;

    public static double Height(Sheet s) => Chinese + (s.In<ProcedureDone>().Any(p => Wording.IsExternal(p.Fact)) ? 98 : 84);

    public static void Draw(Sheet s, double top)
    {
        SystemicLane.Draw(s, top);
        CountCurves.Draw(s, new(s.Left, top + Curves, s.Right - s.Left, CurvesHigh));
        Given(s, top + Curves + CurvesHigh - 5);
        TcmLane.Draw(s, top + Chinese);
    }

    /// <summary>Drugs given against what the counts did: at the foot of the curves.</summary>
    static void Given(Sheet s, double y)
    {
        var given = s.In<DrugGiven>().Where(d => d.Fact is { NotGiven: false, Kind: DrugKind.Antibacterial or DrugKind.GrowthFactor or DrugKind.Transfusion }).Select(d => d.Entry);
        foreach (var b in s.Bins(given, 7))
            s.Easel.Draw(new Sign(b.X, y, 4, "ind-600", SignShape.Up) { Entry = b.Entry.Id, Tip = b.Tip(b.Entry.Fact.Say()) });
    }
}
