using Xinglin.Facts.Herbs;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Print;

/// <summary>The sheet an entry prints as.</summary>
static class Papers
{
    /// <summary>Its address; null where an entry has no sheet of its own.</summary>
    public static string? Of(ChartId chart, Entry entry) => entry.Fact switch
    {
        Prescription => $"/charts/{chart}/prescriptions/{entry.Id}/print",
        CycleOrdered => $"/charts/{chart}/systemic/{entry.Id}/print",
        ProcedureDone or ProcedurePlanned => $"/charts/{chart}/procedures/{entry.Id}/print",
        Facts.Paths.ReturnLetter => $"/charts/{chart}/letters/{entry.Id}/print",
        _ => null,
    };
}
