using Xinglin.Care;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Nutrition;

/// <summary>What the pages of nutrition ask for the person at the screen: only charts that open to them are counted and named.</summary>
public sealed class NutritionRoom(Store store, Visitor visitor, TimeProvider time)
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    Reach Reach => field ??= new Reach(visitor.Reader.Keys, Now) { Narrow = visitor.Reader.Narrow }.Wide;

    /// <summary>Patients and relatives: lists are for those who treat.</summary>
    public bool IsOutside => !visitor.Reader.IsStaff;

    public IReadOnlyList<NutritionRow> Lying() => NutritionRows.Now(store, Reach);

    public IReadOnlyList<NutritionRow> Came(DateOnly from, DateOnly until) => NutritionRows.Came(store, from.Start(), until.End(), Reach);
}
