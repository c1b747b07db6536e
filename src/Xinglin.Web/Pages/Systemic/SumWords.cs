using Xinglin.Care.Treatment.Systemic;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Web.Pages.Systemic;

/// <summary>A sum over a life as a ward says it: with the drug's own name in each tongue.</summary>
static class SumWords
{
    public static Phrase Of(LifeSum sum, IEnumerable<DosedDrug> drugs) =>
        drugs.FirstOrDefault(d => d.Drug == sum.Drug) is { } drug && sum.What.Zh.StartsWith(sum.Drug, StringComparison.Ordinal) ? sum.What with { Zh = drug.Name.Zh + sum.What.Zh[sum.Drug.Length..] } : sum.What;
}
