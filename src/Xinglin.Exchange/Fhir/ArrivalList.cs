using System.Globalization;
using System.Text.Json;
using Xinglin.Exchange.Fhir.Map;
using Xinglin.Exchange.Fhir.Shapes;
using Xinglin.Facts;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Exchange.Fhir;

/// <summary>Takes a document apart into arrivals. A Bundle inside an entry is only another envelope: what lies in it arrives by itself.
/// Entries that carry no resource (requests, responses) are not received.</summary>
sealed class ArrivalList
{
    readonly List<Arrival> all = [];
    readonly Dictionary<string, string> typeByAddress = new(StringComparer.Ordinal);

    public ArrivalList(JsonElement root) => Addresses(root);

    public IReadOnlyList<Arrival> All => all;

    public void Top(JsonElement root, string? where = null)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            var n = 0;
            foreach (var one in root.EnumerateArray()) Resource(one, string.Create(CultureInfo.InvariantCulture, $"{where}[{n++}]"), null);
        }
        else if (root.Word("resourceType") is null && root.At("resource").Is) Entry(root, where ?? "entry");
        else Resource(root, where ?? root.Word("resourceType") ?? "file", null);
    }

    void Resource(JsonElement json, string where, string? fullUrl)
    {
        var type = json.Word("resourceType") ?? "";
        if (type == "Bundle")
        {
            Bundle(json, where);
            return;
        }
        if (Scrutiny.Faults(json) is { Count: > 0 } faults)
        {
            all.Add(new Refused(where, type, new(string.Join("；", faults.Select(f => f.Zh)), string.Join("; ", faults.Select(f => f.En)))));
            return;
        }
        var keys = Keys.Of(json, type, fullUrl);
        var version = Version(json.At("meta"));
        all.Add(type == "Patient"
            ? PatientMap.Read(json, where, keys, version)
            : new DocumentArrived(where, type, keys, Subject.Of(json, typeByAddress), Needs(json), json.GetRawText()) { Version = version });
    }

    void Bundle(JsonElement bundle, string where)
    {
        var entries = bundle.At("entry");
        if (entries.Is && entries.ValueKind != JsonValueKind.Array)
            all.Add(new Refused(where, "Bundle", new("Bundle.entry 应为列表", "Bundle.entry must be a list")));
        var n = 0;
        foreach (var entry in bundle.Each("entry")) Entry(entry, string.Create(CultureInfo.InvariantCulture, $"{where}.entry[{n++}]"));
    }

    void Entry(JsonElement entry, string where)
    {
        var (resource, request) = (entry.At("resource"), entry.At("request"));
        switch (request.Word("method"))
        {
            case "DELETE":
                all.Add(new Refused(where, TypeIn(request.Word("url")), new("不接受删除：病历只增不减，要更正请发送撤销", "deletion is not accepted: we never delete; retract instead")));
                return;
            case "PATCH":
                all.Add(new Refused(where, TypeIn(request.Word("url")), new("不接受局部修改，请发送完整的资源", "a patch is not accepted; send the whole resource")));
                return;
        }
        if (resource.Is) Resource(resource, where, entry.Word("fullUrl"));
        else if (entry.ValueKind != JsonValueKind.Object) all.Add(new Refused(where, "", new("应为一个条目", "must be an entry")));
    }

    /// <summary>When it was last changed, in universal time so that later sorts after earlier; else the sender's version number, filled up with zeros for the same reason.</summary>
    static string? Version(JsonElement meta)
    {
        if (When.Of(meta.Word("lastUpdated")) is { Known: true } changed) return changed.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        return meta.Word("versionId") is { } version && version.All(char.IsAsciiDigit) ? version.PadLeft(10, '0') : meta.Word("versionId");
    }

    static string TypeIn(string? url) => url?.Split('/', '?')[0] ?? "";

    /// <summary>Orders and doses need the medicine they point at; nothing else is unreadable alone.</summary>
    static IReadOnlyList<string> Needs(JsonElement json) =>
        Keys.Target(json.At("medicationReference").Word("reference")) is { } key ? [key] : [];

    void Addresses(JsonElement json)
    {
        if (json.Word("resourceType") is null && json.At("resource").Is) Addresses(json.At("resource"));
        foreach (var entry in json.Each("entry"))
        {
            var resource = entry.At("resource");
            if (entry.Word("fullUrl") is { } address && resource.Word("resourceType") is { } type) typeByAddress[address] = type;
            if (resource.Word("resourceType") == "Bundle") Addresses(resource);
        }
    }
}
