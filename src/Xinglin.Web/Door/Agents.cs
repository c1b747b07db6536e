namespace Xinglin.Web.Door;

/// <summary>Which browser a session is in, as a person would say it.</summary>
public static class Agents
{
    public static string Name(string agent, Tongue T)
    {
        var browser = First(agent, ("Edg/", "Edge"), ("MicroMessenger", "WeChat"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"));
        var device = First(agent, ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"));
        return browser is null && device is null ? T["不明的程序", "unknown program"] : string.Join(" · ", new[] { browser, device }.OfType<string>());
    }

    static string? First(string agent, params ReadOnlySpan<(string Mark, string Name)> known)
    {
        foreach (var (mark, name) in known)
            if (agent.Contains(mark, StringComparison.Ordinal)) return name;
        return null;
    }
}
