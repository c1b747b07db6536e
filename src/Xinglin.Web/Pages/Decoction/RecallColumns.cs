using System.Globalization;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Storage.Reading;
using Xinglin.Web.Shared;

namespace Xinglin.Web.Pages.Decoction;

/// <summary>The columns of a recall and of the month's account, on the page and in the file.</summary>
public static class RecallColumns
{
    public static IReadOnlyList<Column<RecallRow>> Of(Tongue T) =>
    [
        new("at", new("调配", "weighed"), r => T.Stamp(r.At)) { By = r => r.At },
        new("name", new("姓名", "name"), r => Plainly.Said(r.Name)) { By = r => r.Name },
        new("phone", new("电话", "phone"), r => r.Phone ?? ""),
        new("place", new("病区床位", "ward, bed"), r => r.Ward is null ? T["不在床", "not in a bed"] : $"{r.Ward} {r.Bed}") { By = r => r.Ward },
        new("herb", new("药味", "herb"), r => r.Herb) { By = r => r.Herb },
        new("batch", new("批号", "batch"), r => r.Batch) { By = r => r.Batch },
        new("grams", new("克", "g"), r => Grams(r.Grams)) { Number = true, By = r => r.Grams, Total = rows => Grams(rows.Sum(r => r.Grams)) },
        new("packets", new("剂", "packets"), r => r.Packets.ToString(CultureInfo.InvariantCulture)) { Number = true },
        new("state", new("药在哪里", "where it is"), r => T[JobWords.Read(r.State)?.Name ?? new("不详", "not known")]) { By = r => r.State },
        new("prescription", new("处方", "prescription"), r => r.Prescription.ToString(CultureInfo.InvariantCulture)) { Number = true },
    ];

    public static IReadOnlyList<Column<HerbSum>> Month { get; } =
    [
        new("herb", new("药味", "herb"), h => h.Herb) { By = h => h.Herb },
        new("grams", new("克", "g"), h => Grams(h.Grams)) { Number = true, By = h => h.Grams, Total = rows => Grams(rows.Sum(h => h.Grams)) },
        new("prescriptions", new("处方", "prescriptions"), h => h.Prescriptions.ToString(CultureInfo.InvariantCulture)) { Number = true, By = h => h.Prescriptions },
        new("batches", new("批号", "batches"), h => h.Batches.ToString(CultureInfo.InvariantCulture)) { Number = true, By = h => h.Batches },
    ];

    static string Grams(decimal grams) => grams.ToString("0.##", CultureInfo.InvariantCulture);
}
