using Xinglin.Knowledge.Regimens;

namespace Xinglin.Web.Pages.Systemic;

/// <summary>Emetogenic classes as a ward calls them.</summary>
public static class EmeticWords
{
    public static Phrase Of(Emetogenicity level) => level switch
    {
        Emetogenicity.High => new("高", "high"), Emetogenicity.Moderate => new("中", "moderate"), Emetogenicity.Low => new("低", "low"), _ => new("轻微", "minimal"),
    };
}
