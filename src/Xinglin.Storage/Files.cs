using Xinglin.Storage.Tables;

namespace Xinglin.Storage;

/// <summary>Documents that lie outside their chart, by what the chart says of them.</summary>
public static class Files
{
    /// <summary>The whole text; null when it was erased or never lay here.</summary>
    public static string? Text(Store store, ChartId chart, string hash)
    {
        using var db = store.Engine.Open();
        return FileTable.Get(db, chart, hash);
    }
}
