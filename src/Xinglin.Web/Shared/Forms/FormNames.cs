namespace Xinglin.Web.Shared.Forms;

/// <summary>How fields of a form are called beside those of its fact, and how a problem finds its field.</summary>
public static class FormNames
{
    /// <summary>What a form says for itself; a member of a fact that is called so is sent as "of-account".</summary>
    public static IReadOnlyList<string> Own { get; } = ["key", "back", "when", "happenedAt", "offered", "precision", "more", "act", "shown", "why", "amends", "account"];

    /// <summary>An id a link may point at: letters, digits and hyphens.</summary>
    public static string Id(string prefix, string at) => $"f-{prefix}-{string.Concat(at.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}";

    /// <summary>A problem names its field as the fact, the gate or the form does: "Celsius", "[0].Celsius", "herbs[1].grams".</summary>
    public static bool Same(string at, Problem problem) => string.Equals(at, Plain(problem.Field), StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the number of the draft in its batch: a form sends one.</summary>
    public static string Plain(string field) => field.StartsWith("[0].", StringComparison.Ordinal) ? field[4..] : field;
}
