using Xinglin.Knowledge.Syndromes;

namespace Xinglin.Web.Pages.Shelves;

/// <summary>本虚、标实 as a page says them.</summary>
public static class AspectWords
{
    public static string Of(Aspect? aspect, Tongue T) => aspect switch
    {
        Aspect.Root => T["本虚", "root deficiency"],
        Aspect.Branch => T["标实", "branch excess"],
        _ => "",
    };
}
