using Xinglin.Exchange.Fhir;
using Xinglin.Exchange.Fhir.Map;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Exchange;

/// <summary>Any file from outside. What it is shows in its contents, never in its name.</summary>
public static class Reader
{
    public static FileReading Read(string file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return FhirFile.Read(file, bytes);
        }
        catch (Exception e) when (IsOurs(e))
        {
            return new("?", "?", [new Refused("file", "", Stumbled(e))]);
        }
    }

    public static Understood Understand(DocumentArrived document, Func<string, string?> needed)
    {
        try
        {
            return FhirMap.Understand(document, needed);
        }
        catch (Exception e) when (IsOurs(e))
        {
            return new([], null, Stumbled(e));
        }
    }

    /// <summary>A fault of the reader on one row of somebody's file must not keep the other rows out; the row is refused and says so.</summary>
    static bool IsOurs(Exception e) => e is ArgumentException or FormatException or OverflowException or InvalidOperationException or KeyNotFoundException or NullReferenceException or System.Text.Json.JsonException;

    static Phrase Stumbled(Exception e) => new($"读取时出错（{e.GetType().Name}：{e.Message}），未写入；请把这一行报给我们",
        $"the reader stumbled ({e.GetType().Name}: {e.Message}); nothing was written, report this row to us");
}
