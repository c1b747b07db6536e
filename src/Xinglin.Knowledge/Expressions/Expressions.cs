namespace Xinglin.Knowledge.Expressions;

static class Expressions
{
    /// <summary>What cannot be read in the expressions of a card.</summary>
    public static IEnumerable<string> Faults(params IEnumerable<Cited<string>?> expressions)
    {
        foreach (var cited in expressions)
        {
            if (cited is null) continue;
            string? fault = null;
            try { Expression.Parse(cited.Is); }
            catch (ExpressionException e) { fault = $"'{cited.Is}': {e.Message}"; }
            if (fault is not null) yield return fault;
        }
    }
}
