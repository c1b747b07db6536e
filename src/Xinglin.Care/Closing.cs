namespace Xinglin.Care;

/// <summary>What would close a task: a kind of fact, and what of it the loop already knows, so that nobody types what the rule asks for.</summary>
/// <param name="Known">member → value as JSON spells it: kind → antibacterial</param>
public sealed record Closing(string Tag, IReadOnlyDictionary<string, string> Known)
{
    /// <summary>As the register keeps it: "drug-given?kind=antibacterial".</summary>
    public static string With(string tag, params (string Member, string? Value)[] known)
    {
        var said = known.Where(k => k.Value is not null).Select(k => $"{k.Member}={Uri.EscapeDataString(k.Value!)}").ToList();
        return said is [] ? tag : $"{tag}?{string.Join('&', said)}";
    }

    public static Closing Read(string text)
    {
        var (tag, known) = text.Split('?', 2) is [var t, var k] ? (t, k) : (text, "");
        return new(tag, known.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1])));
    }
}
